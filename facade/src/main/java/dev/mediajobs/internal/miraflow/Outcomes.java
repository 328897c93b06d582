package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.InferenceStatus;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.Outcome;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Submitted;
import org.jspecify.annotations.Nullable;

/** What all of Miraflow's jobs have in common. */
public final class Outcomes {
    private Outcomes() {}

    /** Reads the answer to a submit, which says of the job that it was taken, and no more. */
    public static Submitted submitted(String operation, JobSubmitted answer) {
        if (answer.result() == Outcome.FAILURE) {
            Object error = answer.unknownFields().get("error");
            throw Failure.of(
                            Kind.INVALID_REQUEST,
                            "Miraflow",
                            operation,
                            "the vendor refused the request: "
                                    + (error instanceof String words ? words : "no reason given"),
                            "Correct what the vendor names. Nothing was started.")
                    .raised();
        }
        return new Submitted(answer.jobId(), JobView.of(JobPhase.QUEUED, null));
    }

    static JobPhase phase(@Nullable InferenceStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }
}
