package dev.mediajobs.simulator.engine.webhook;

import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.Delivery;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.PendingWebhook;
import dev.mediajobs.simulator.engine.webhook.WebhookSender.Outcome;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The last 1,000 webhooks of all accounts, with their outcomes. Thread-safe. */
final class DeliveryLog {

    private static final int MAX_DELIVERIES = 1_000;
    private static final int MAX_URL = 2_000;

    private final Deque<AccountDelivery> deliveries = new ArrayDeque<>();
    private long count;

    private record AccountDelivery(String account, Delivery delivery) {}

    synchronized void add(PendingWebhook webhook, Outcome outcome, Instant at) {
        String url = withoutQuery(webhook.url());
        String reason = outcome.reason().isEmpty() ? null : outcome.reason();
        Delivery delivery = new Delivery(++count, webhook.jobId(), url, at, outcome.status(), outcome.name(), reason);
        deliveries.add(new AccountDelivery(webhook.account(), delivery));
        if (deliveries.size() > MAX_DELIVERIES) {
            deliveries.remove();
        }
    }

    /** Returns the beginning of a URL, which a caller may have made very long. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        return address.length() <= MAX_URL ? address : address.substring(0, MAX_URL) + "...";
    }

    /** {@return the deliveries of the given accounts, oldest first} */
    synchronized List<Delivery> of(Predicate<String> accounts) {
        return deliveries.stream()
                .filter(each -> accounts.test(each.account()))
                .map(AccountDelivery::delivery)
                .toList();
    }

    synchronized void clear(Predicate<String> accounts) {
        deliveries.removeIf(each -> accounts.test(each.account()));
    }
}
