package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.scenario.Scenario.WebhookTiming;
import java.util.List;

/** Scenarios in which the job goes well, but its webhook does not. */
final class WebhookScenarios {

    private WebhookScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("webhook-lost", "The job goes well, but its webhook is never sent.")
                        .withWebhookTimings(),
                Scenario.named("webhook-twice", "The job goes well, and its webhook is sent twice.")
                        .withWebhookTimings(WebhookTiming.ON_COMPLETION, WebhookTiming.ON_COMPLETION),
                Scenario.named(
                                "webhook-early",
                                "The webhook says that the job is done when half of its time is over; polls know better.")
                        .withWebhookTimings(WebhookTiming.EARLY),
                Scenario.named(
                                "webhook-out-of-order",
                                "After the webhook that says that the job is done comes one that says that it is at work.")
                        .withWebhookTimings(WebhookTiming.ON_COMPLETION, WebhookTiming.STALE));
    }
}
