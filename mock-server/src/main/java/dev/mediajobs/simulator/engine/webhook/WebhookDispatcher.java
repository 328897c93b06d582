package dev.mediajobs.simulator.engine.webhook;

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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks: one POST for each, to loopback and the configured hosts, without redirects or retries, with a timeout of
 * 5 seconds. Its thread starts with the first scheduled webhook. Thread-safe.
 */
public final class WebhookDispatcher implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long POLL_INTERVAL_MILLIS = 20;
    private static final int MAX_DELIVERIES = 1_000;
    private static final int MAX_URL = 2_000;
    private static final int MAX_URL_TO_CALL = 8_000;
    private static final long OVERHEAD = 500;

    private final Function<String, Clock> clocks;
    private final WebhookAllowlist hosts;
    private final Predicate<String> jobs;
    private final ConcurrentLinkedQueue<PendingWebhook> pending = new ConcurrentLinkedQueue<>();
    private final AtomicLong pendingBytes = new AtomicLong();
    private final Deque<AccountDelivery> sent = new ArrayDeque<>();
    private long deliveries;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable HttpClient client;

    public WebhookDispatcher(Function<String, Clock> clocks, Set<String> hosts, Predicate<String> jobs) {
        this.jobs = jobs;
        this.clocks = clocks;
        this.hosts = new WebhookAllowlist(hosts);
    }

    /**
     * A scheduled webhook, which is due by the clock of the account of the job.
     *
     * @param payload renders the job, or returns null if it is not kept any more
     */
    public record PendingWebhook(
            Instant due, String jobId, String account, String url, Supplier<@Nullable JsonNode> payload) {
        private long weight() {
            return OVERHEAD + 2L * (url.length() + account.length());
        }

        private PendingWebhook at(Instant newDue) {
            return new PendingWebhook(newDue, jobId, account, url, payload);
        }
    }

    private record AccountDelivery(String account, Delivery delivery) {}

    /**
     * A webhook and its outcome.
     *
     * @param number the sequence number since the start, from 1
     * @param url the URL without its query
     * @param at the time by the simulator's clock
     * @param status the status of the response, or 0 if there was none
     * @param outcome sent, refused (the address is not allowed) or failed (no response)
     */
    public record Delivery(long number, String jobId, String url, Instant at, int status, String outcome) {}

    /** Schedules a webhook, or records it as refused if its address is not allowed. */
    public void schedule(PendingWebhook webhook) {
        if (webhook.url().length() > MAX_URL_TO_CALL || !hosts.allows(webhook.url())) {
            record(webhook, 0, "refused");
            return;
        }
        // A receiver that stalls delays the others.
        if (pendingBytes.addAndGet(webhook.weight()) > Runtime.getRuntime().maxMemory() / 32) {
            pendingBytes.addAndGet(-webhook.weight());
            record(webhook, 0, "failed");
            return;
        }
        pending.add(webhook);
        start();
    }

    /** Makes the pending webhooks of a job due at the given time at the latest. */
    public void expedite(String jobId, Instant latest) {
        for (PendingWebhook webhook : pending) {
            if (webhook.jobId().equals(jobId) && webhook.due().isAfter(latest) && pending.remove(webhook)) {
                pending.add(webhook.at(latest));
            }
        }
    }

    private synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread created = new Thread(task, "webhooks");
                created.setDaemon(true);
                return created;
            });
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(TIMEOUT)
                    .build();
            var unused = thread.scheduleWithFixedDelay(this::sendDue, 0, POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sendDue() {
        for (PendingWebhook webhook : pending) {
            boolean due = !webhook.due().isAfter(clocks.apply(webhook.account()).instant());
            boolean orphaned = !due && !jobs.test(webhook.jobId());
            if ((due || orphaned) && pending.remove(webhook)) {
                pendingBytes.addAndGet(-webhook.weight());
                if (due) {
                    send(webhook);
                }
            }
        }
    }

    private void send(PendingWebhook webhook) {
        HttpClient sender = client;
        URI address = URI.create(webhook.url());
        if (sender == null || !hosts.resolvesToAllowedAddress(address)) {
            record(webhook, 0, "refused");
            return;
        }
        try {
            JsonNode payload = webhook.payload().get();
            if (payload == null) {
                record(webhook, 0, "failed");
                return;
            }
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(Json.bytes(payload)))
                    .build();
            record(webhook, sender.send(request, BodyHandlers.discarding()).statusCode(), "sent");
        } catch (IOException | RuntimeException e) {
            record(webhook, 0, "failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void record(PendingWebhook webhook, int status, String outcome) {
        String url = withoutQuery(webhook.url());
        Instant now = clocks.apply(webhook.account()).instant();
        sent.add(new AccountDelivery(
                webhook.account(), new Delivery(++deliveries, webhook.jobId(), url, now, status, outcome)));
        if (sent.size() > MAX_DELIVERIES) {
            sent.remove();
        }
    }

    /** Returns the beginning of a URL, which a caller may have made very long. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        return address.length() <= MAX_URL ? address : address.substring(0, MAX_URL) + "...";
    }

    /** {@return the deliveries of the given accounts, oldest first, from the last 1,000 of all accounts} */
    public synchronized List<Delivery> sent(Predicate<String> accounts) {
        return sent.stream()
                .filter(each -> accounts.test(each.account()))
                .map(AccountDelivery::delivery)
                .toList();
    }

    /** Removes pending and recorded webhooks of the given accounts. */
    public synchronized void clear(Predicate<String> accounts) {
        pending.removeIf(webhook -> {
            boolean removed = accounts.test(webhook.account());
            pendingBytes.addAndGet(removed ? -webhook.weight() : 0);
            return removed;
        });
        sent.removeIf(each -> accounts.test(each.account()));
    }

    /** Discards pending webhooks and stops the thread. */
    @Override
    public synchronized void close() {
        pending.clear();
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}
