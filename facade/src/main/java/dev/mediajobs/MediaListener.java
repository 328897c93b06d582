package dev.mediajobs;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A listener that is notified of all operations of {@link MediaJobs}, for metrics, traces and logs. Register it with
 * {@link MediaJobsBuilder#addListener}; {@code dev.mediajobs.micrometer.MicrometerListener} is an implementation.
 *
 * <p>It is notified once of the start and once of the end of:
 *
 * <ul>
 *   <li>each attempt of a call; the operation is its name in the vendor's spec, such as {@code createAurora}, {@code
 *       getAurora} or {@code createToken}
 *   <li>a wait ({@code await}), which starts on the caller's thread
 *   <li>a {@code download} and an {@code upload}, including all attempts
 * </ul>
 *
 * <p>Implementations must be safe for use by multiple threads and return quickly, since they are also called by
 * MediaJobs threads. Their exceptions are ignored and logged once.
 */
@FunctionalInterface
public interface MediaListener {
    /**
     * Invoked when an operation starts, on the thread that starts it.
     *
     * @param vendor the vendor that is called
     * @param operation one of the operations listed above
     * @param reference the {@link Job#reference()} of the job; empty for operations without a job, such as submits and
     *     lists
     * @return a callback that is invoked when the operation ends: with an empty Optional on success, otherwise with the
     *     failure (the call may still be retried)
     */
    Consumer<Optional<MediaException>> onStart(Vendor vendor, String operation, Optional<String> reference);
}
