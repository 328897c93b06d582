package dev.mediajobs.simulator.engine.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends one POST for each webhook: without redirects and retries, with one timeout for everything from name resolution to the
 * end of the response. If a connection is refused, it tries the other addresses of the host. Thread-safe.
 */
final class WebhookSender {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final WebhookAllowlist hosts;
    private final Duration timeout;
    private final Executor threads;
    private final HttpClient client;

    WebhookSender(WebhookAllowlist hosts, Duration timeout, Executor threads) {
        this.hosts = hosts;
        this.timeout = timeout;
        this.threads = threads;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(threads)
                .build();
    }

    /**
     * The outcome of a webhook.
     *
     * @param status the status of the response, or 0 if there was none
     * @param name sent, refused or failed
     * @param reason the reason of a failure or refusal, or an empty text
     */
    record Outcome(int status, String name, String reason) {

        static Outcome refused(String reason) {
            return new Outcome(0, "refused", reason);
        }

        static Outcome failed(String reason) {
            return new Outcome(0, "failed", reason);
        }

        private static Outcome of(int status) {
            boolean redirect = status >= 300 && status < 400;
            return new Outcome(status, "sent", redirect ? "Redirects are not followed." : "");
        }
    }

    /**
     * Sends a webhook. The future never fails; cancelling it closes the connection.
     *
     * @param payload returns the body, or null if the job is not kept any more
     */
    CompletableFuture<Outcome> send(URI url, Supplier<byte @Nullable []> payload) {
        Exchange exchange = new Exchange(payload);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        threads.execute(() -> exchange.start(url));
        CompletableFuture<Outcome> unused = exchange.result
                .copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Outcome.failed(exchange.describe(failure)))
                .whenComplete((ended, failure) -> outcome.complete(ended));
        unused = outcome.whenComplete((ended, cancelled) -> exchange.stop());
        return outcome;
    }

    /** The attempts of one webhook, one for each address until a connection is made. */
    private final class Exchange {
        private final CompletableFuture<Outcome> result = new CompletableFuture<>();
        private final Supplier<byte @Nullable []> payload;
        private final Deque<URI> targets = new ArrayDeque<>();
        private volatile String addresses = "";
        private volatile CompletableFuture<?> attempt = CompletableFuture.completedFuture(null);

        Exchange(Supplier<byte @Nullable []> payload) {
            this.payload = payload;
        }

        void start(URI url) {
            try {
                List<InetAddress> resolved = hosts.addresses(url);
                addresses = resolved.stream().map(WebhookAllowlist::text).collect(Collectors.joining(" and "));
                String refusal = hosts.refusal(url, resolved);
                if (!refusal.isEmpty()) {
                    result.complete(Outcome.refused(refusal));
                    return;
                }
                targets.add(url);
                resolved.stream().skip(1).forEach(address -> targets.add(WebhookAllowlist.at(url, address)));
                byte[] body = payload.get();
                if (body == null) {
                    result.complete(Outcome.failed("The job is not kept any more."));
                } else {
                    attempt(body);
                }
            } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        }

        private void attempt(byte[] body) {
            HttpRequest request = HttpRequest.newBuilder(targets.remove())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var sent = client.sendAsync(request, BodyHandlers.discarding());
            attempt = sent;
            var unused = sent.whenComplete((response, failure) -> {
                if (failure == null) {
                    result.complete(Outcome.of(response.statusCode()));
                } else if (isUnconnected(cause(failure)) && !targets.isEmpty() && !result.isDone()) {
                    attempt(body);
                } else {
                    result.completeExceptionally(failure);
                }
            });
            if (result.isDone()) {
                sent.cancel(true);
            }
        }

        void stop() {
            result.cancel(false);
            attempt.cancel(true);
        }

        private String describe(Throwable failure) {
            Throwable cause = cause(failure);
            if (cause instanceof TimeoutException) {
                return "No complete response within " + seconds(timeout) + ".";
            }
            if (isUnconnected(cause)) {
                return "No connection to " + addresses + ".";
            }
            String message = cause.getMessage();
            return cause.getClass().getSimpleName()
                    + (message == null ? "." : ": " + message.replaceFirst("\\.?$", "."));
        }
    }

    private static boolean isUnconnected(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " ms";
    }
}
