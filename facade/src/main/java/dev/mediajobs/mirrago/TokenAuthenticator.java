package dev.mediajobs.mirrago;

import dev.mediajobs.client.mirrago.GrantType;
import dev.mediajobs.client.mirrago.Token;
import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.mirrago.TokenRequest;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallFuture;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.ClosedException;
import dev.mediajobs.internal.http.Exchange;
import dev.mediajobs.internal.http.FailureIOException;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.vendor.VendorConnection;
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
 * Adds Mirrago's access token, which is fetched on first use with one shared call and renewed before it expires. Its
 * lifetime counts from the start of the token request. Thread-safe.
 */
final class TokenAuthenticator implements RequestAuthenticator {
    static final Duration EXPIRY_MARGIN = Duration.ofSeconds(60);
    static final Duration DEFAULT_LIFETIME = Duration.ofSeconds(60);
    static final Duration MIN_LIFETIME = Duration.ofSeconds(10);
    static final Duration MAX_LIFETIME = Duration.ofHours(24);

    private static final String OPERATION = "createToken";
    private static final int MAX_SECRETS = 8;

    private final TokenRequest request;
    private final RetryingCallExecutor executor;
    private final TokenApi api;
    private final Scheduler scheduler;
    private final Redactor redactor;

    private final Set<String> secrets = new LinkedHashSet<>();
    private @Nullable CachedToken current;
    private @Nullable Fetch pending;

    TokenAuthenticator(
            String clientId,
            String clientSecret,
            RetryingCallExecutor executor,
            TokenApi api,
            Scheduler scheduler,
            Redactor redactor) {
        this.request = TokenRequest.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .grantType(GrantType.CLIENT_CREDENTIALS)
                .build();
        this.executor = executor;
        this.api = api;
        this.scheduler = scheduler;
        this.redactor = redactor;
    }

    static TokenAuthenticator of(VendorConnection connection) {
        return new TokenAuthenticator(
                connection.credential(0),
                connection.credential(1),
                connection.executor(),
                connection.unauthenticatedApi(TokenApi.class),
                connection.scheduler(),
                connection.redactor());
    }

    private record CachedToken(String token, long expiresAt) {}

    /** A token request that several calls wait for. */
    private record Fetch(CallFuture<Token> call, CompletableFuture<CachedToken> result) {}

    @Override
    public Request sign(Request request) throws IOException {
        return request.newBuilder()
                .header("Authorization", "Bearer " + token(request.tag(Exchange.class)))
                .build();
    }

    @Override
    public boolean onUnauthorized(Request signed) {
        String used = signed.header("Authorization");
        synchronized (this) {
            // Only if it is still the rejected token: another thread may have fetched a new one.
            if (current != null && ("Bearer " + current.token()).equals(used)) {
                current = null;
            }
        }
        return true;
    }

    private String token(@Nullable Exchange waiting) throws IOException {
        Fetch fetch;
        synchronized (this) {
            if (current != null && current.expiresAt() - scheduler.nanos() > 0) {
                return current.token();
            }
            if (pending == null || pending.result().isDone()) {
                pending = fetch();
            }
            fetch = pending;
        }
        // Cancelling the copy ends this wait, but not the request of the other calls.
        CompletableFuture<CachedToken> fetched = fetch.result().copy();
        if (waiting != null) {
            waiting.onCancel(() -> fetched.cancel(true));
        }
        try {
            return fetched.get().token();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while fetching an access token");
        } catch (CancellationException timedOut) {
            Failure last = fetch.call().lastFailure();
            throw failed(last == null ? executor.timedOut(OPERATION) : last);
        } catch (ExecutionException error) {
            if (error.getCause() instanceof CancellationException closed) {
                throw new ClosedException(closed);
            }
            if (error.getCause() instanceof FailureException failed) {
                throw failed(failed.failure());
            }
            throw new IOException("no access token", error.getCause());
        }
    }

    private static FailureIOException failed(Failure failure) {
        // No job is missing if the token endpoint is not found.
        Failure known = failure.kind() == Kind.JOB_NOT_FOUND
                ? failure.withKind(Kind.INVALID_RESPONSE).withSuggestion("Check the base URL.")
                : failure;
        return new FailureIOException(known.withProblem("the access token could not be fetched: " + known.problem()));
    }

    private Fetch fetch() {
        long requestedAt = scheduler.nanos();
        CompletableFuture<CachedToken> fetched = new CompletableFuture<>();
        // A token request is not billed and may be retried, so it counts as a read.
        CallFuture<Token> call = executor.send(CallType.READ, OPERATION, api.createToken(request));
        Futures.whenDone(call, (response, error) -> {
            CachedToken fresh = response == null ? null : read(response, requestedAt);
            synchronized (this) {
                current = fresh;
                pending = null;
            }
            if (fresh != null) {
                fetched.complete(fresh);
            } else {
                fetched.completeExceptionally(error == null ? missingToken().toException() : error);
            }
        });
        return new Fetch(call, fetched);
    }

    private @Nullable CachedToken read(Token response, long requestedAt) {
        String token;
        Long expiresIn;
        try {
            token = response.accessToken();
            expiresIn = response.expiresIn();
        } catch (RuntimeException incomplete) {
            return null;
        }
        if (token.isBlank() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return null;
        }
        addSecret(token);
        return new CachedToken(token, requestedAt + usable(expiresIn).toNanos());
    }

    /** Keeps the last tokens redacted, because responses may still quote them. */
    private synchronized void addSecret(String token) {
        secrets.remove(token);
        secrets.add(token);
        redactor.addSecret(token);
        if (secrets.size() > MAX_SECRETS) {
            String oldest = secrets.iterator().next();
            secrets.remove(oldest);
            redactor.removeSecret(oldest);
        }
    }

    /** Returns how long a token is used: its lifetime minus one minute or a tenth, whichever is less; at least 10 s. */
    static Duration usable(@Nullable Long expiresIn) {
        boolean valid = expiresIn != null && expiresIn > 0;
        long maxSeconds = MAX_LIFETIME.toSeconds();
        Duration lifetime = valid ? Duration.ofSeconds(Math.min(expiresIn, maxSeconds)) : DEFAULT_LIFETIME;
        Duration tenth = lifetime.dividedBy(10);
        Duration usable = lifetime.minus(tenth.compareTo(EXPIRY_MARGIN) < 0 ? tenth : EXPIRY_MARGIN);
        return usable.compareTo(MIN_LIFETIME) < 0 ? MIN_LIFETIME : usable;
    }

    private Failure missingToken() {
        return executor.invalidResponse(CallType.READ, OPERATION, "no usable access token");
    }

    @Override
    public String toString() {
        return "TokenAuthenticator";
    }
}
