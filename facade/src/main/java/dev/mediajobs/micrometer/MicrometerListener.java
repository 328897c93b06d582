package dev.mediajobs.micrometer;

import dev.mediajobs.MediaException;
import dev.mediajobs.MediaListener;
import dev.mediajobs.Vendor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Creates Micrometer observations of all MediaJobs operations: timers with a meter registry, spans with a tracer
 * (OpenTelemetry with {@code micrometer-tracing-bridge-otel}).
 *
 * <p>Names: {@code mediajobs.await}, {@code mediajobs.download}, {@code mediajobs.upload}, and {@code mediajobs.call}
 * for each attempt of a call. Low-cardinality keys: {@code vendor}, {@code operation}, {@code outcome} ({@code success}
 * or the name of the exception) and {@code status} (HTTP, {@code none} without a response); high-cardinality key:
 * {@code job}, its reference. The parent is the current observation of the calling thread; polls are children of their
 * wait. No tracing headers are sent to the vendors.
 *
 * <p>Safe for use by multiple threads.
 */
public final class MicrometerListener implements MediaListener {
    private static final String AWAIT = "await";

    private final ObservationRegistry registry;
    private final Map<String, Observation> waits = new ConcurrentHashMap<>();

    private MicrometerListener(ObservationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Creates a listener.
     *
     * @param registry the registry of the observations, such as the one of Spring Boot
     * @return a listener for {@link dev.mediajobs.MediaJobsBuilder#addListener}
     */
    public static MicrometerListener of(ObservationRegistry registry) {
        return new MicrometerListener(Objects.requireNonNull(registry, "registry"));
    }

    @Override
    public Consumer<Optional<MediaException>> onStart(Vendor vendor, String operation, Optional<String> reference) {
        String vendorName = vendor.name().toLowerCase(Locale.ROOT);
        Observation observation = Observation.createNotStarted(name(operation), registry)
                .contextualName(vendorName + " " + operation)
                .lowCardinalityKeyValue("vendor", vendorName)
                .lowCardinalityKeyValue("operation", operation);
        reference.ifPresent(job -> observation.highCardinalityKeyValue("job", job));
        boolean wait = operation.equals(AWAIT);
        Observation parent = wait || reference.isEmpty() ? null : waits.get(reference.get());
        if (parent != null) {
            observation.parentObservation(parent);
        }
        observation.start();
        if (wait) {
            reference.ifPresent(job -> waits.put(job, observation));
        }
        return failure -> {
            if (wait) {
                reference.ifPresent(job -> waits.remove(job, observation));
            }
            observation
                    .lowCardinalityKeyValue(
                            "outcome",
                            failure.map(error -> error.getClass().getSimpleName())
                                    .orElse("success"))
                    .lowCardinalityKeyValue("status", status(failure));
            failure.ifPresent(observation::error);
            observation.stop();
        };
    }

    private static String name(String operation) {
        return switch (operation) {
            case AWAIT, "download", "upload" -> "mediajobs." + operation;
            default -> "mediajobs.call";
        };
    }

    private static String status(Optional<MediaException> failure) {
        if (failure.isEmpty()) {
            return "2xx";
        }
        return failure.get().status().isPresent()
                ? Integer.toString(failure.get().status().getAsInt())
                : "none";
    }
}
