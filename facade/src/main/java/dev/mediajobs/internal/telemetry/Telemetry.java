package dev.mediajobs.internal.telemetry;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Told of everything that is done at one vendor. Must not throw. */
@FunctionalInterface
public interface Telemetry {
    /** Nobody listens. */
    Telemetry NONE = (operation, reference) -> failure -> {};

    /**
     * Something begins, on this thread.
     *
     * @param reference the job concerned, if it is one
     */
    Span start(String operation, @Nullable String reference);

    /** Told of the end of what began. */
    @FunctionalInterface
    interface Span {
        /**
         * It ended, on whatever thread.
         *
         * @param failure null if it went well
         */
        void end(@Nullable Failure failure);
    }

    /** Tells of something that blocks this thread. */
    default <T> T during(String operation, @Nullable String reference, Supplier<T> work) {
        Span ending = start(operation, reference);
        try {
            T result = work.get();
            ending.end(null);
            return result;
        } catch (FailureException failed) {
            ending.end(failed.failure());
            throw failed;
        } catch (RuntimeException failed) {
            ending.end(Failure.of(Kind.UNAVAILABLE, "MediaJobs", operation, "it failed", "See the cause.")
                    .withCause(failed));
            throw failed;
        }
    }
}
