package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.InferenceStatus;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupSubmitted;
import dev.mediajobs.client.miraflow.Outcome;
import dev.mediajobs.client.miraflow.TaskStatus;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all of Miraflow's jobs have in common. */
public final class MiraflowResponses {
    private MiraflowResponses() {}

    /** Reads the answer to a submit, which says of the job that it was taken, and no more. */
    public static SubmitResult submitted(String operation, JobSubmitted response, Redactor redactor) {
        return submitted(operation, redactor, response.result(), response.jobId(), response.unknownFields());
    }

    /** The same of a mockup, whose answer has a link too; the picture is not there yet (M-55). */
    public static SubmitResult submitted(String operation, MockupSubmitted response, Redactor redactor) {
        return submitted(operation, redactor, response.result(), response.jobId(), response.unknownFields());
    }

    private static SubmitResult submitted(
            String operation,
            Redactor redactor,
            @Nullable Outcome result,
            String id,
            Map<String, @Nullable Object> more) {
        if (result == Outcome.FAILURE) {
            String reason = more.get("error") instanceof String words ? redactor.excerpt(words) : "no reason given";
            throw Failure.refused("Miraflow", operation, reason).toException();
        }
        return new SubmitResult(id, JobSnapshot.of(JobPhase.QUEUED, null));
    }

    /**
     * Reads a response that has either a status or the result.
     *
     * @param status the phase of the status, if there is one
     * @param result whether it has a member that only a result has
     */
    static JobSnapshot snapshot(@Nullable JobPhase status, @Nullable String word, boolean result) {
        if (status != null) {
            return JobSnapshot.of(status, word);
        }
        return JobSnapshot.of(word == null && result ? JobPhase.SUCCEEDED : JobPhase.UNKNOWN, word);
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
