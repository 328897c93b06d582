package dev.mediajobs.simulator.scenario;

import java.util.List;

/** Scenarios in which the job goes well, but its webhook does not. */
final class Notices {

    private Notices() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("webhook-lost", "The job goes well, but its webhook is never sent.")
                        .telling(new Scenario.Webhooks(0, false)),
                Scenario.named("webhook-twice", "The job goes well, and its webhook is sent twice.")
                        .telling(new Scenario.Webhooks(2, false)),
                Scenario.named(
                                "webhook-early",
                                "The webhook says that the job is done when half of its time is over; polls know better.")
                        .telling(new Scenario.Webhooks(1, true)));
    }
}
