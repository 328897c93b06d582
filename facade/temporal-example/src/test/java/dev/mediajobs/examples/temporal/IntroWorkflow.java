package dev.mediajobs.examples.temporal;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Creates a talking video: submitted at most once, downloaded at least once. */
@WorkflowInterface
public interface IntroWorkflow {
    /**
     * Creates the video of an order.
     *
     * @return the downloaded file
     */
    @WorkflowMethod
    String create(IntroOrder order);

    /**
     * Continues with the job that a person has found at the vendor, or started again there.
     *
     * @param reference the reference of the job, such as {@code creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a}
     */
    @SignalMethod
    void resolved(String reference);
}
