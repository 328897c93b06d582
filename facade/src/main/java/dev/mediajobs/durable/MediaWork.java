package dev.mediajobs.durable;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;

/**
 * The application's part of durable jobs of one kind, registered under a name. Its methods run on threads of {@link
 * DurableJobs}, at most four at once of each method for each work and machine. Implementations must be safe for use by
 * multiple threads.
 *
 * @param <T> the type of the results
 */
public interface MediaWork<T extends Media> {
    /**
     * Builds the request from {@link Work#payload()} and submits it, exactly once. Use only the given instance: it
     * refuses a second submit, and sends nothing once the lease is about to end. An exception before the submit parks
     * the job.
     *
     * @param media the instance to submit with
     * @param work the job
     * @return the submitted job
     */
    Job<T> submit(MediaJobs media, Work work);

    /**
     * Processes the result, such as by a download. Runs at least once for each job that succeeded: again after an
     * exception, with delays of 1 second to 10 minutes, and again if the machine failed before the end was stored. The
     * thread is interrupted after {@link DurableJobsBuilder#handlerTimeout}.
     *
     * @param work the job
     * @param result its result, with a current link
     * @throws Exception if the result could not be processed
     */
    void completed(Work work, T result) throws Exception;

    /**
     * Processes a failure: the vendor ended the job without a result, or refused the submit. Runs at least once, like
     * {@link #completed}. Does nothing by default.
     *
     * @param work the job
     * @param reason the problem
     * @throws Exception if the failure could not be processed
     */
    default void failed(Work work, String reason) throws Exception {}

    /**
     * Notifies a person of a job that cannot continue by itself. Runs at least once, like {@link #completed}. Does
     * nothing by default.
     *
     * @param work the job
     * @param reason the problem and the possible actions
     * @throws Exception if the notification failed
     */
    default void parked(Work work, String reason) throws Exception {}

    /**
     * {@return how to look for a job whose response was lost; {@link Reconciliation#none()} by default, which parks it}
     */
    default Reconciliation reconciliation() {
        return Reconciliation.none();
    }
}
