package dev.mediajobs.examples.temporal;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.ResultMissingException;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Submits, looks for a job in doubt, asks a person, waits and downloads. A wait is one activity, however many polls it
 * takes, so that polls do not lengthen the history. Its argument is the reference: a repeated wait resumes the job.
 */
final class IntroWorkflowImpl implements IntroWorkflow {
    static final Duration MAX_WAIT = Duration.ofHours(24);

    /** Reports of the vendor that a further attempt does not change. */
    private static final String[] FINAL = {
        JobFailedException.class.getName(),
        JobNotFoundException.class.getName(),
        ResultMissingException.class.getName(),
        InvalidRequestException.class.getName()
    };

    private final IntroActivities submits;
    private final IntroActivities finds;
    private final IntroActivities waits;
    private final IntroActivities others;
    private @Nullable String resolved;

    /**
     * Creates a workflow.
     *
     * @param submitTimeout the time after which a submit is in doubt, longer than a call can take
     * @param heartbeatTimeout the time after which a machine that is silent during a wait is considered failed
     */
    IntroWorkflowImpl(Duration submitTimeout, Duration heartbeatTimeout) {
        // Never a second attempt: the first one may have started a job.
        submits = activities(calls().setStartToCloseTimeout(submitTimeout)
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build()));
        // Creatify lists a job within a minute; the rest is for outages.
        finds = activities(calls().setStartToCloseTimeout(Duration.ofMinutes(2))
                .setScheduleToCloseTimeout(Duration.ofMinutes(10))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(30))
                        .setBackoffCoefficient(1)
                        .build()));
        waits = activities(calls().setTaskQueue(IntroWorkers.WAITS)
                .setScheduleToCloseTimeout(MAX_WAIT)
                .setHeartbeatTimeout(heartbeatTimeout)
                .setRetryOptions(retries()));
        others = activities(calls().setStartToCloseTimeout(Duration.ofMinutes(30))
                .setScheduleToCloseTimeout(MAX_WAIT)
                .setRetryOptions(retries()));
    }

    private static ActivityOptions.Builder calls() {
        return ActivityOptions.newBuilder().setTaskQueue(IntroWorkers.CALLS);
    }

    private static IntroActivities activities(ActivityOptions.Builder options) {
        return Workflow.newActivityStub(IntroActivities.class, options.validateAndBuildWithDefaults());
    }

    private static RetryOptions retries() {
        return RetryOptions.newBuilder()
                .setMaximumInterval(Duration.ofMinutes(5))
                .setDoNotRetry(FINAL)
                .build();
    }

    @Override
    public String create(IntroOrder order) {
        // Unique for ever: a run with the same id, after Temporal has deleted the first one, must not find the first
        // job.
        String name =
                Workflow.getInfo().getWorkflowId() + "-" + Workflow.getInfo().getOriginalExecutionRunId();
        String reference = start(name, order);
        while (true) {
            try {
                waits.await(reference);
                return others.download(reference);
            } catch (ActivityFailure failed) {
                if (failed.getCause() instanceof CanceledFailure
                        || hasType(failed, JobFailedException.class.getName())) {
                    throw failed;
                }
                // For example, the person has signalled the reference of another account.
                reference = ask(name, failed);
            }
        }
    }

    private String start(String name, IntroOrder order) {
        try {
            return submits.submit(name, order);
        } catch (ActivityFailure failed) {
            if (hasType(failed, IntroActivities.NOT_STARTED)) {
                throw failed;
            }
        }
        // The response was lost, or the machine failed.
        try {
            return finds.find(name);
        } catch (ActivityFailure notFound) {
            return ask(name, notFound);
        }
    }

    private String ask(String name, ActivityFailure reason) {
        if (resolved == null) {
            others.askPerson(name, message(reason));
        }
        Workflow.await(() -> resolved != null);
        String reference = resolved;
        resolved = null;
        return reference;
    }

    private static String message(ActivityFailure failed) {
        return failed.getCause() instanceof TemporalFailure cause ? cause.getOriginalMessage() : failed.getMessage();
    }

    private static boolean hasType(ActivityFailure failed, String type) {
        return failed.getCause() instanceof ApplicationFailure failure
                && failure.getType().equals(type);
    }

    @Override
    public void resolved(String reference) {
        resolved = reference;
    }
}
