package dev.mediajobs.internal.telemetry;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Receives notifications about all operations at one vendor. Must not throw. */
@FunctionalInterface
public interface Telemetry {
    Telemetry NONE = (operation, reference, attempt) -> (status, failure) -> {};

    /**
     * Records the start of an operation on this thread.
     *
     * @param reference the job concerned, or null
     * @param attempt the attempt of a call, from 1
     */
    Span start(String operation, @Nullable String reference, int attempt);

    default Span start(String operation, @Nullable String reference) {
        return start(operation, reference, 1);
    }

    /** An operation that has started. */
    @FunctionalInterface
    interface Span {
        /**
         * Records the end, on any thread.
         *
         * @param status the HTTP status, 0 for none
         * @param failure null on success
         */
        void end(int status, @Nullable Failure failure);

        default void end(@Nullable Failure failure) {
            end(0, failure);
        }
    }

    /** Runs work on this thread as an operation. */
    default <T> T during(String operation, @Nullable String reference, Supplier<T> work) {
        Span span = start(operation, reference);
        try {
            T result = work.get();
            span.end(null);
            return result;
        } catch (FailureException failed) {
            span.end(failed.failure());
            throw failed;
        } catch (RuntimeException failed) {
            span.end(Failure.of(Kind.UNAVAILABLE, "MediaJobs", operation, "unexpected error", "See the cause.")
                    .withCause(failed));
            throw failed;
        }
    }
}
