package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.observe.har.HarWriter;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Records the exchanges of an observation. Not thread-safe. */
public final class Recording implements BiConsumer<String, ObservedExchange> {

    private final Observation observation;
    private final HarWriter writer;
    private volatile String failure = "";

    public Recording(Observation observation, HarWriter writer) {
        this.observation = observation;
        this.writer = writer;
    }

    /** Adds an exchange of a vendor. After a failed write, nothing more is recorded. */
    @Override
    public void accept(String vendor, ObservedExchange exchange) {
        if (failure.isEmpty()) {
            try {
                writer.add(observation.entry(vendor, exchange));
            } catch (IOException e) {
                failure = "recording ended: " + e;
            }
        }
    }

    /** Returns why recording ended; empty if it did not. */
    public String failure() {
        return failure;
    }
}
