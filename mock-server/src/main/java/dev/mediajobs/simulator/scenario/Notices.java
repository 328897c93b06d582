package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.scenario.Scenario.Telling;
import java.util.List;

/** Scenarios in which the job goes well, but its webhook does not. */
final class Notices {

    private Notices() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.named("webhook-lost", "The job goes well, but its webhook is never sent.")
                        .telling(),
                Scenario.named("webhook-twice", "The job goes well, and its webhook is sent twice.")
                        .telling(Telling.END, Telling.END),
                Scenario.named(
                                "webhook-early",
                                "The webhook says that the job is done when half of its time is over; polls know better.")
                        .telling(Telling.EARLY),
                Scenario.named(
                                "webhook-out-of-order",
                                "After the webhook that says that the job is done comes one that says that it is at work.")
                        .telling(Telling.END, Telling.STALE));
    }
}
