package dev.mediajobs.micrometer;

import dev.mediajobs.MediaEvent;
import dev.mediajobs.MediaListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates Micrometer observations of all MediaJobs operations: timers with a meter registry, spans with a tracer
 * (OpenTelemetry with {@code micrometer-tracing-bridge-otel}).
 *
 * <p>Names: {@code mediajobs.await}, {@code mediajobs.download}, {@code mediajobs.upload}, and {@code mediajobs.call}
 * for each attempt of a call. Low-cardinality keys: {@code vendor}, {@code operation}, {@code outcome} ({@code success}
 * or {@code failure}), {@code status} (HTTP, {@code none} without a response) and, from Micrometer itself, {@code
 * error} (the name of the exception, or {@code none}); high-cardinality key: {@code job}, its reference. The parent is
 * the current observation of the calling thread; polls are children of their wait. No tracing headers are sent to the
 * vendors.
 *
 * <p>Safe for use by multiple threads.
 */
@SuppressWarnings("exports") // a transitive requirement would make Micrometer mandatory for applications
public final class MicrometerListener implements MediaListener {
    private static final String AWAIT = "await";

    private final ObservationRegistry registry;
    private final Map<Long, Observation> running = new ConcurrentHashMap<>();
    private final Map<String, Observation> waits = new ConcurrentHashMap<>();

    private MicrometerListener(ObservationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Creates a listener for metrics and traces.
     *
     * @param registry the registry of the observations, such as the one of Spring Boot
     * @return a listener for {@link dev.mediajobs.MediaJobsBuilder#addListener}
     */
    public static MicrometerListener of(ObservationRegistry registry) {
        return new MicrometerListener(Objects.requireNonNull(registry, "registry"));
    }

    /**
     * Creates a listener for metrics only.
     *
     * @param registry the registry of the timers
     * @return a listener for {@link dev.mediajobs.MediaJobsBuilder#addListener}
     */
    public static MicrometerListener of(MeterRegistry registry) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
        return of(observations);
    }

    @Override
    public void onStart(MediaEvent event) {
        String vendor = event.vendor().id();
        Observation observation = Observation.createNotStarted(name(event.operation()), registry)
                .contextualName(vendor + " " + event.operation())
                .lowCardinalityKeyValue("vendor", vendor)
                .lowCardinalityKeyValue("operation", event.operation());
        event.job().ifPresent(job -> observation.highCardinalityKeyValue("job", job));
        boolean wait = event.operation().equals(AWAIT);
        Optional<Observation> parent = wait ? Optional.empty() : event.job().map(waits::get);
        parent.ifPresent(observation::parentObservation);
        observation.start();
        running.put(event.id(), observation);
        if (wait) {
            event.job().ifPresent(job -> waits.put(job, observation));
        }
    }

    @Override
    public void onEnd(MediaEvent event) {
        Observation observation = running.remove(event.id());
        if (observation == null) {
            return;
        }
        if (event.operation().equals(AWAIT)) {
            event.job().ifPresent(job -> waits.remove(job, observation));
        }
        String status =
                event.status().isPresent() ? Integer.toString(event.status().getAsInt()) : "none";
        observation
                .lowCardinalityKeyValue("outcome", event.failure().isEmpty() ? "success" : "failure")
                .lowCardinalityKeyValue("status", status);
        event.failure().ifPresent(observation::error);
        observation.stop();
    }

    private static String name(String operation) {
        return switch (operation) {
            case AWAIT, "download", "upload" -> "mediajobs." + operation;
            default -> "mediajobs.call";
        };
    }
}
