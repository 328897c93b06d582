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
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers that their jobs have ended: one POST each, to loopback and to hosts that were allowed by name, following no
 * redirect, tried once, within 5 seconds. Its thread starts with the first webhook asked for. Safe for several threads.
 */
public final class Webhooks implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BEAT_MILLIS = 20;
    private static final int MOST_NOTICES = 1_000;

    private final Function<String, Clock> clocks;
    private final WebhookHosts hosts;
    private final Predicate<String> jobs;
    private final ConcurrentLinkedQueue<Expected> expected = new ConcurrentLinkedQueue<>();
    private final Deque<Told> sent = new ArrayDeque<>();
    private long noted;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable HttpClient client;

    Webhooks(Function<String, Clock> clocks, Set<String> hosts, Predicate<String> jobs) {
        this.jobs = jobs;
        this.clocks = clocks;
        this.hosts = new WebhookHosts(hosts);
    }

    /** A webhook that will be sent when its time has come, by the clock of the account whose job it is. */
    record Expected(Instant due, String jobId, String account, String url, Supplier<JsonNode> payload) {
        private Expected at(Instant other) {
            return new Expected(other, jobId, account, url, payload);
        }
    }

    private record Told(String account, Notice notice) {}

    /**
     * A webhook that was sent, or that was not and why.
     *
     * @param number counted from 1 since the start
     * @param jobId of which job
     * @param url where to, without its query
     * @param at when, by the simulator's clock
     * @param status what was answered; 0 where nothing was
     * @param outcome sent, refused (an address that may not be called) or failed (no answer)
     */
    public record Notice(long number, String jobId, String url, Instant at, int status, String outcome) {}

    /** Will tell of a job when its time has come; an address that may not be called is refused at once. */
    void expect(Expected webhook) {
        if (!hosts.takes(webhook.url())) {
            note(webhook, 0, "refused");
            return;
        }
        expected.add(webhook);
        start();
    }

    /** Sends what is still to be told of a job no later than then. */
    void hasten(String jobId, Instant then) {
        for (Expected webhook : expected) {
            if (webhook.jobId().equals(jobId) && webhook.due().isAfter(then) && expected.remove(webhook)) {
                expected.add(webhook.at(then));
            }
        }
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
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(PATIENCE)
                    .build();
            var unused = thread.scheduleWithFixedDelay(this::sendDue, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sendDue() {
        for (Expected webhook : expected) {
            boolean due = !webhook.due().isAfter(clocks.apply(webhook.account()).instant());
            boolean pointless = !due && !jobs.test(webhook.jobId());
            if ((due || pointless) && expected.remove(webhook) && due) {
                send(webhook);
            }
        }
    }

    private void send(Expected webhook) {
        HttpClient sender = client;
        URI address = URI.create(webhook.url());
        if (sender == null || !hosts.leadsWell(address)) {
            note(webhook, 0, "refused");
            return;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(
                            Json.bytes(webhook.payload().get())))
                    .build();
            note(webhook, sender.send(request, BodyHandlers.discarding()).statusCode(), "sent");
        } catch (IOException | RuntimeException e) {
            note(webhook, 0, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(Expected webhook, int status, String outcome) {
        int query = webhook.url().indexOf('?');
        String url = query < 0 ? webhook.url() : webhook.url().substring(0, query);
        Instant now = clocks.apply(webhook.account()).instant();
        sent.add(new Told(webhook.account(), new Notice(++noted, webhook.jobId(), url, now, status, outcome)));
        if (sent.size() > MOST_NOTICES) {
            sent.remove();
        }
    }

    /** {@return what was sent of the jobs of those accounts, oldest first; the last 1,000 of all are kept} */
    public synchronized List<Notice> sent(Predicate<String> accounts) {
        return sent.stream()
                .filter(told -> accounts.test(told.account()))
                .map(Told::notice)
                .toList();
    }

    /** Forgets what was sent and what was to be of the jobs of those accounts. */
    public synchronized void clear(Predicate<String> accounts) {
        expected.removeIf(webhook -> accounts.test(webhook.account()));
        sent.removeIf(told -> accounts.test(told.account()));
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
