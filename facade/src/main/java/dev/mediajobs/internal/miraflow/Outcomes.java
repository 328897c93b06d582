package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.InferenceStatus;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupSubmitted;
import dev.mediajobs.client.miraflow.Outcome;
import dev.mediajobs.client.miraflow.TaskStatus;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Submitted;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all of Miraflow's jobs have in common. */
public final class Outcomes {
    private Outcomes() {}

    /** Reads the answer to a submit, which says of the job that it was taken, and no more. */
    public static Submitted submitted(String operation, JobSubmitted answer, Redactor redactor) {
        return submitted(operation, redactor, answer.result(), answer.jobId(), answer.unknownFields());
    }

    /** The same of a mockup, whose answer has a link too; the picture is not there yet (M-55). */
    public static Submitted submitted(String operation, MockupSubmitted answer, Redactor redactor) {
        return submitted(operation, redactor, answer.result(), answer.jobId(), answer.unknownFields());
    }

    private static Submitted submitted(
            String operation,
            Redactor redactor,
            @Nullable Outcome result,
            String id,
            Map<String, @Nullable Object> more) {
        if (result == Outcome.FAILURE) {
            String reason = more.get("error") instanceof String words ? redactor.excerpt(words) : "no reason given";
            throw Failure.refused("Miraflow", operation, reason).raised();
        }
        return new Submitted(id, JobView.of(JobPhase.QUEUED, null));
    }

    /**
     * Reads a response that has either a status or the result.
     *
     * @param status the phase of the status, if there is one
     * @param result whether it has a member that only a result has
     */
    static JobView view(@Nullable JobPhase status, @Nullable String word, boolean result) {
        if (status != null) {
            return JobView.of(status, word);
        }
        return JobView.of(word == null && result ? JobPhase.SUCCEEDED : JobPhase.UNKNOWN, word);
    }

    static boolean anyOf(@Nullable Object... members) {
        return Arrays.stream(members).anyMatch(Objects::nonNull);
    }

    static JobPhase phase(@Nullable TaskStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }

    static JobPhase phase(@Nullable InferenceStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }
}
