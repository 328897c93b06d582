package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers that their jobs have ended: one POST each, to loopback alone, following no redirect, tried once. Its thread
 * starts with the first webhook asked for. Safe for several threads.
 */
public final class Webhooks implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BEAT_MILLIS = 20;
    private static final int MOST_NOTICES = 1_000;

    private final Clock clock;
    private final ConcurrentLinkedQueue<Expected> expected = new ConcurrentLinkedQueue<>();
    private final Deque<Notice> sent = new ArrayDeque<>();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable HttpClient client;

    Webhooks(Clock clock) {
        this.clock = clock;
    }

    /** A webhook that will be sent when its time has come. */
    private record Expected(Instant due, String jobId, String url, Supplier<JsonNode> payload) {}

    /**
     * A webhook that was sent, or that was not and why.
     *
     * @param jobId of which job
     * @param url where to, without its query
     * @param at when, by the simulator's clock
     * @param status what was answered; 0 where nothing was
     * @param outcome sent, refused (an address that is not loopback) or failed (no answer)
     */
    public record Notice(String jobId, String url, Instant at, int status, String outcome) {}

    /** Will tell of a job when its time has come; an address that is not loopback is refused at once. */
    void expect(Instant due, String jobId, String url, Supplier<JsonNode> payload) {
        URI address = address(url);
        if (address == null
                || !LOOPBACK.contains(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT))) {
            note(jobId, url, 0, "refused");
            return;
        }
        expected.add(new Expected(due, jobId, url, payload));
        start();
    }

    private synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread made = new Thread(task, "webhooks");
                made.setDaemon(true);
                return made;
            });
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();
            var unused = thread.scheduleWithFixedDelay(this::sendDue, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sendDue() {
        Instant now = clock.instant();
        for (Expected webhook : expected) {
            if (!webhook.due().isAfter(now) && expected.remove(webhook)) {
                send(webhook);
            }
        }
    }

    private void send(Expected webhook) {
        HttpClient sender = client;
        if (sender == null) {
            return;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(webhook.url()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(
                            Json.bytes(webhook.payload().get())))
                    .build();
            int status = sender.send(request, BodyHandlers.discarding()).statusCode();
            note(webhook.jobId(), webhook.url(), status, "sent");
        } catch (IOException | RuntimeException e) {
            note(webhook.jobId(), webhook.url(), 0, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(String jobId, String url, int status, String outcome) {
        int query = url.indexOf('?');
        sent.add(new Notice(jobId, query < 0 ? url : url.substring(0, query), clock.instant(), status, outcome));
        if (sent.size() > MOST_NOTICES) {
            sent.remove();
        }
    }

    private static @Nullable URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** {@return what was sent, oldest first; the last 1,000} */
    public synchronized List<Notice> sent() {
        return new ArrayList<>(sent);
    }

    /** Forgets what was sent and what was to be. */
    public synchronized void clear() {
        expected.clear();
        sent.clear();
    }

    /** Sends nothing more. */
    @Override
    public synchronized void close() {
        expected.clear();
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
