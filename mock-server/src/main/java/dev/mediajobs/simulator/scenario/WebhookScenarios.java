package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.scenario.Scenario.WebhookTiming;
import java.util.List;

/** Scenarios in which the job succeeds, but its webhook is unreliable. */
final class WebhookScenarios {

    private WebhookScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("webhook-lost", "The job succeeds, but its webhook is never sent.")
                        .withWebhookTimings(),
                Scenario.named("webhook-twice", "The job succeeds, and its webhook is sent twice.")
                        .withWebhookTimings(WebhookTiming.ON_COMPLETION, WebhookTiming.ON_COMPLETION),
                Scenario.named(
                                "webhook-early",
                                "The webhook reports success after half of the job time, while the job still runs.")
                        .withWebhookTimings(WebhookTiming.EARLY),
                Scenario.named(
                                "webhook-out-of-order",
                                "A webhook with the running status is sent after the one that reports success.")
                        .withWebhookTimings(WebhookTiming.ON_COMPLETION, WebhookTiming.STALE));
    }
}
