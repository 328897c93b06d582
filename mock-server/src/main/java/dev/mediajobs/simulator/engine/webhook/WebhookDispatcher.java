package dev.mediajobs.simulator.engine.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.webhook.WebhookSender.Outcome;
import dev.mediajobs.simulator.http.Json;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
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
 * 5 seconds for the entire exchange. Webhooks to the same URL are sent one after the other, and no receiver delays those of
 * another. Its threads start with the first scheduled webhook. Thread-safe.
 */
public final class WebhookDispatcher implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long POLL_INTERVAL_MILLIS = 20;
    private static final int MAX_URL_TO_CALL = 8_000;
    private static final long OVERHEAD = 500;

    private final Function<String, Clock> clocks;
    private final WebhookAllowlist hosts;
    private final Predicate<String> jobs;
    private final ConcurrentLinkedQueue<PendingWebhook> pending = new ConcurrentLinkedQueue<>();
    private final AtomicLong pendingBytes = new AtomicLong();
    private final DeliveryLog log = new DeliveryLog();
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final Duration timeout;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ExecutorService exchanges;
    private @Nullable WebhookSender sender;

    public WebhookDispatcher(Function<String, Clock> clocks, Set<String> hosts, Predicate<String> jobs) {
        this(clocks, hosts, jobs, TIMEOUT);
    }

    WebhookDispatcher(Function<String, Clock> clocks, Set<String> hosts, Predicate<String> jobs, Duration timeout) {
        this.jobs = jobs;
        this.clocks = clocks;
        this.hosts = new WebhookAllowlist(hosts);
        this.timeout = timeout;
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

    /** The webhooks to one URL: at most one is being sent. */
    private static final class Receiver {
        private final Deque<PendingWebhook> waiting = new ArrayDeque<>();
        private @Nullable PendingWebhook current;
        private @Nullable CompletableFuture<Outcome> sending;
    }

    /**
     * A webhook and its outcome.
     *
     * @param number the sequence number since the start, from 1
     * @param url the URL without its query
     * @param at the time by the simulator's clock
     * @param status the status of the response, or 0 if there was none
     * @param outcome sent, refused (the address is not allowed) or failed (no complete response)
     * @param reason the reason of a refusal or failure, or null
     */
    public record Delivery(
            long number,
            String jobId,
            String url,
            Instant at,
            int status,
            String outcome,
            @Nullable String reason) {}

    /** Schedules a webhook, or records it as refused if its address is not allowed. */
    public void schedule(PendingWebhook webhook) {
        if (webhook.url().length() > MAX_URL_TO_CALL) {
            record(webhook, Outcome.refused("The URL has more than " + MAX_URL_TO_CALL + " characters."));
            return;
        }
        if (!hosts.allows(webhook.url())) {
            record(webhook, Outcome.refused("The host is neither loopback nor allowed by --webhook-host."));
            return;
        }
        if (pendingBytes.addAndGet(webhook.weight()) > Runtime.getRuntime().maxMemory() / 32) {
            pendingBytes.addAndGet(-webhook.weight());
            record(webhook, Outcome.failed("Too many webhooks are waiting."));
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
            thread = Executors.newSingleThreadScheduledExecutor(WebhookDispatcher::newThread);
            exchanges = Executors.newCachedThreadPool(WebhookDispatcher::newThread);
            sender = new WebhookSender(hosts, timeout, exchanges);
            var unused = thread.scheduleWithFixedDelay(this::sendDue, 0, POLL_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static Thread newThread(Runnable task) {
        Thread created = new Thread(task, "webhooks");
        created.setDaemon(true);
        return created;
    }

    private void sendDue() {
        for (PendingWebhook webhook : pending) {
            boolean due = !webhook.due().isAfter(clocks.apply(webhook.account()).instant());
            boolean orphaned = !due && !jobs.test(webhook.jobId());
            if ((due || orphaned) && pending.remove(webhook)) {
                if (due) {
                    send(webhook);
                } else {
                    pendingBytes.addAndGet(-webhook.weight());
                }
            }
        }
    }

    /** Appends a webhook to those of its receiver, which are sent one after the other. */
    private synchronized void send(PendingWebhook webhook) {
        Receiver receiver = receivers.computeIfAbsent(webhook.url(), url -> new Receiver());
        receiver.waiting.add(webhook);
        sendNext(receiver);
    }

    private synchronized void sendNext(Receiver receiver) {
        WebhookSender post = sender;
        PendingWebhook next = receiver.sending != null || post == null ? null : receiver.waiting.poll();
        if (next != null) {
            receiver.current = next;
            CompletableFuture<Outcome> sending = post.send(URI.create(next.url()), () -> bytes(next));
            receiver.sending = sending;
            var unused = sending.whenComplete((outcome, cancelled) -> ended(receiver, next, outcome));
        } else if (receiver.sending == null) {
            receivers.values().remove(receiver);
        }
    }

    private static byte @Nullable [] bytes(PendingWebhook webhook) {
        JsonNode payload = webhook.payload().get();
        return payload == null ? null : Json.bytes(payload);
    }

    private synchronized void ended(Receiver receiver, PendingWebhook webhook, @Nullable Outcome outcome) {
        pendingBytes.addAndGet(-webhook.weight());
        if (outcome != null) {
            record(webhook, outcome);
        }
        receiver.sending = null;
        sendNext(receiver);
    }

    private void record(PendingWebhook webhook, Outcome outcome) {
        log.add(webhook, outcome, clocks.apply(webhook.account()).instant());
    }

    /** {@return the deliveries of the given accounts, oldest first, from the last 1,000 of all accounts} */
    public List<Delivery> sent(Predicate<String> accounts) {
        return log.of(accounts);
    }

    /** Removes pending and recorded webhooks of the given accounts, and cancels those that are being sent. */
    public synchronized void clear(Predicate<String> accounts) {
        pending.removeIf(webhook -> isRemoved(webhook, accounts));
        log.clear(accounts);
        for (Receiver receiver : List.copyOf(receivers.values())) {
            receiver.waiting.removeIf(webhook -> isRemoved(webhook, accounts));
            PendingWebhook current = receiver.current;
            CompletableFuture<Outcome> sending = receiver.sending;
            if (current != null && sending != null && accounts.test(current.account())) {
                sending.cancel(true);
            }
        }
    }

    private boolean isRemoved(PendingWebhook webhook, Predicate<String> accounts) {
        boolean removed = accounts.test(webhook.account());
        pendingBytes.addAndGet(removed ? -webhook.weight() : 0);
        return removed;
    }

    /** Discards pending webhooks, cancels those that are being sent, and stops the threads until the next is scheduled. */
    @Override
    public synchronized void close() {
        clear(account -> true);
        sender = null;
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
        if (exchanges != null) {
            exchanges.shutdownNow();
            exchanges = null;
        }
    }
}
