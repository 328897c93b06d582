package dev.mediajobs.examples.temporal;

import io.temporal.activity.ActivityInterface;

/** The calls of {@link IntroWorkflow}, each an activity. Only {@link #submit} must not be repeated. */
@ActivityInterface
public interface IntroActivities {
    /** The type of the failure of a submit that the vendor refused, or that was not sent. */
    String NOT_STARTED = "NotStarted";

    /** The type of the failure of a submit that may have started a job. */
    String IN_DOUBT = "InDoubt";

    /**
     * Submits the job once. Any failure other than {@link #NOT_STARTED} leaves the job in doubt, also a timeout.
     *
     * @param name the unique name of the job
     * @return the reference of the job
     */
    String submit(String name, IntroOrder order);

    /**
     * Looks for the job in the vendor's list.
     *
     * @return the reference of the job; fails while the vendor does not list it
     */
    String find(String name);

    /** Notifies a person, who looks for the job and signals {@link IntroWorkflow#resolved}. */
    void askPerson(String name, String reason);

    /** Waits until the job has succeeded. A repeated call resumes the wait. */
    void await(String reference);

    /**
     * Downloads the result of a job that has succeeded.
     *
     * @return the file
     */
    String download(String reference);
}
