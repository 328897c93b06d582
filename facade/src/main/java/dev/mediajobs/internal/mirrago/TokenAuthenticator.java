package dev.mediajobs.internal.mirrago;

import dev.mediajobs.client.mirrago.GrantType;
import dev.mediajobs.client.mirrago.Token;
import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.mirrago.TokenRequest;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.FailureIOException;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.time.Scheduler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Mirrago's access token: fetched when it is first needed, once for all who wait for it, and renewed before it ends.
 * Its age is measured from before it was asked for, by the monotonic clock. Safe for use by many threads.
 */
public final class TokenAuthenticator implements RequestAuthenticator {
    static final Duration EXPIRY_MARGIN = Duration.ofSeconds(60);
    static final Duration DEFAULT_LIFETIME = Duration.ofSeconds(60);
    static final Duration MIN_LIFETIME = Duration.ofSeconds(10);
    static final Duration MAX_LIFETIME = Duration.ofHours(24);

    private static final int TOKENS_HIDDEN = 8;

    private final TokenRequest request;
    private final RetryingCallExecutor executor;
    private final TokenApi api;
    private final Scheduler scheduler;
    private final Redactor redactor;

    private final Set<String> hidden = new LinkedHashSet<>();
    private @Nullable Current current;
    private @Nullable CompletableFuture<Current> coming;

    public TokenAuthenticator(
            String clientId,
            String clientSecret,
            RetryingCallExecutor calls,
            TokenApi api,
            Scheduler time,
            Redactor redactor) {
        this.request = TokenRequest.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .grantType(GrantType.CLIENT_CREDENTIALS)
                .build();
        this.executor = calls;
        this.api = api;
        this.scheduler = time;
        this.redactor = redactor;
    }

    private record Current(String token, long usableUntil) {}

    @Override
    public Request sign(Request request) throws IOException {
        return request.newBuilder().header("Authorization", "Bearer " + token()).build();
    }

    @Override
    public boolean refused(Request signed) {
        String used = signed.header("Authorization");
        synchronized (this) {
            // Only the token that was refused: another thread may have a better one already.
            if (current != null && ("Bearer " + current.token()).equals(used)) {
                current = null;
            }
        }
        return true;
    }

    private String token() throws IOException {
        CompletableFuture<Current> awaited;
        synchronized (this) {
            if (current != null && current.usableUntil() - scheduler.nanos() > 0) {
                return current.token();
            }
            if (coming == null || coming.isDone()) {
                coming = fetch();
            }
            awaited = coming;
        }
        try {
            return awaited.get().token();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while an access token was fetched");
        } catch (CancellationException closed) {
            throw new IOException("closed", closed);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FailureException known) {
                throw new FailureIOException(known.failure());
            }
            throw new IOException("no access token", failed.getCause());
        }
    }

    private CompletableFuture<Current> fetch() {
        long asked = scheduler.nanos();
        CompletableFuture<Current> fetched = new CompletableFuture<>();
        // A token request costs nothing and may be repeated, so it counts as a read.
        Futures.whenDone(executor.send(CallType.READ, "createToken", api.createToken(request)), (response, error) -> {
            Current fresh = response == null ? null : read(response, asked);
            synchronized (this) {
                current = fresh;
                coming = null;
            }
            if (fresh != null) {
                fetched.complete(fresh);
            } else {
                fetched.completeExceptionally(error == null ? missingToken().toException() : error);
            }
        });
        return fetched;
    }

    private @Nullable Current read(Token response, long asked) {
        String token;
        Long life;
        try {
            token = response.accessToken();
            life = response.expiresIn();
        } catch (RuntimeException incomplete) {
            return null;
        }
        if (token.isBlank() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return null;
        }
        addSecret(token);
        return new Current(token, asked + usable(life).toNanos());
    }

    /** Answers may still quote a token that is no longer used, so the last few stay hidden. */
    private synchronized void addSecret(String token) {
        hidden.remove(token);
        hidden.add(token);
        redactor.addSecret(token);
        if (hidden.size() > TOKENS_HIDDEN) {
            String oldest = hidden.iterator().next();
            hidden.remove(oldest);
            redactor.removeSecret(oldest);
        }
    }

    /** How long a token is used: its life less a minute, or less a tenth where that is shorter; never below 10 s. */
    static Duration usable(@Nullable Long expiresIn) {
        boolean stated = expiresIn != null && expiresIn > 0;
        Duration life = stated ? Duration.ofSeconds(Math.min(expiresIn, MAX_LIFETIME.toSeconds())) : DEFAULT_LIFETIME;
        Duration tenth = life.dividedBy(10);
        Duration use = life.minus(tenth.compareTo(EXPIRY_MARGIN) < 0 ? tenth : EXPIRY_MARGIN);
        return use.compareTo(MIN_LIFETIME) < 0 ? MIN_LIFETIME : use;
    }

    private Failure missingToken() {
        return executor.invalidResponse(CallType.READ, "createToken", "it holds no usable access token");
    }

    @Override
    public String toString() {
        return "TokenKeys";
    }
}
