package dev.mediajobs;

/**
 * A listener that is notified of all operations of {@link MediaJobs}, for metrics, traces and logs. Register it with
 * {@link MediaJobsBuilder#addListener}; {@code dev.mediajobs.micrometer.MicrometerListener} is an implementation.
 *
 * <p>It is notified once of the start and once of the end of each attempt of a call, each wait, and each download and
 * upload including all attempts. The start always precedes the end.
 *
 * <p>Implementations must be safe for use by multiple threads. Their exceptions are ignored and logged once. They are
 * called on the thread that starts or ends the operation, if that is not a thread that polling needs; all other events
 * are delivered in order on the {@link MediaJobsBuilder#callbackExecutor}, so that a slow listener delays no job. Of
 * these, at most 10,000 wait for a listener; further ones are dropped and that is logged once.
 */
@FunctionalInterface
public interface MediaListener {
    /**
     * Invoked when an operation starts.
     *
     * @param event the operation, without status, duration and failure
     */
    default void onStart(MediaEvent event) {}

    /**
     * Invoked when an operation has ended.
     *
     * @param event the operation with its status, duration and failure
     */
    void onEnd(MediaEvent event);
}
