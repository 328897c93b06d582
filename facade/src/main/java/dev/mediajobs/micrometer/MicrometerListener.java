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
 * Makes Micrometer observations of everything that MediaJobs does: timers where a meter registry listens, spans where
 * a tracer does (OpenTelemetry's by {@code micrometer-tracing-bridge-otel}).
 *
 * <p>Their names: {@code mediajobs.await}, {@code mediajobs.download}, {@code mediajobs.upload}, and
 * {@code mediajobs.call} for every try of a call. Low-cardinality keys: {@code vendor}, {@code operation},
 * {@code outcome} ({@code success} or the exception's name) and {@code status} (HTTP, {@code none} without an answer);
 * high-cardinality: {@code job}, its reference. The parent is the observation that is current on the calling thread;
 * the looks of a wait are children of the wait. No header goes to the vendor.
 *
 * <p>Safe for use by many threads.
 */
public final class MicrometerListener implements MediaListener {
    private static final String AWAIT = "await";

    private final ObservationRegistry registry;
    private final Map<String, Observation> waits = new ConcurrentHashMap<>();

    private MicrometerListener(ObservationRegistry registry) {
        this.registry = registry;
    }

    /**
     * One that makes its observations with this registry.
     *
     * @param registry such as the one that Spring Boot has
     * @return for {@link dev.mediajobs.MediaJobsBuilder#addListener}
     */
    public static MicrometerListener of(ObservationRegistry registry) {
        return new MicrometerListener(Objects.requireNonNull(registry, "registry"));
    }

    @Override
    public Consumer<Optional<MediaException>> onStart(Vendor vendor, String operation, Optional<String> reference) {
        String word = vendor.name().toLowerCase(Locale.ROOT);
        Observation observation = Observation.createNotStarted(name(operation), registry)
                .contextualName(word + " " + operation)
                .lowCardinalityKeyValue("vendor", word)
                .lowCardinalityKeyValue("operation", operation);
        reference.ifPresent(job -> observation.highCardinalityKeyValue("job", job));
        boolean wait = operation.equals(AWAIT);
        Observation around = wait || reference.isEmpty() ? null : waits.get(reference.get());
        if (around != null) {
            observation.parentObservation(around);
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
