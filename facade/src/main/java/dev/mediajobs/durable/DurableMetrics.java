package dev.mediajobs.durable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Micrometer gauges of the jobs of all machines: {@code mediajobs.durable.jobs} with the tag {@code state} ({@code new},
 * {@code sending}, {@code in_doubt}, {@code parked} or {@code waiting}), and {@code mediajobs.durable.oldest}, the age of
 * the oldest job that has neither ended nor is parked. Values are up to 10 seconds old. Safe for use by multiple threads.
 */
@SuppressWarnings("exports") // a transitive requirement would make Micrometer mandatory for applications
public final class DurableMetrics implements MeterBinder {
    private static final List<DurableState> STATES = List.of(
            DurableState.NEW, DurableState.SENDING, DurableState.IN_DOUBT, DurableState.PARKED, DurableState.WAITING);

    private final DurableJobs jobs;

    private DurableMetrics(DurableJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Creates the gauges of an instance, which must be kept.
     *
     * @param jobs the instance
     * @return the gauges
     */
    public static DurableMetrics of(DurableJobs jobs) {
        return new DurableMetrics(Objects.requireNonNull(jobs, "jobs"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DurableState state : STATES) {
            Gauge.builder("mediajobs.durable.jobs", jobs, each -> each.count(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Durable jobs of all machines that have not ended")
                    .register(registry);
        }
        TimeGauge.builder("mediajobs.durable.oldest", jobs, TimeUnit.MILLISECONDS, each -> each.oldest()
                        .toMillis())
                .description("The age of the oldest durable job that has neither ended nor is parked")
                .register(registry);
    }
}
