package dev.mediajobs.miraflow;

import dev.mediajobs.Phase;
import dev.mediajobs.client.miraflow.InferenceStatus;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupSubmitted;
import dev.mediajobs.client.miraflow.Outcome;
import dev.mediajobs.client.miraflow.TaskStatus;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses the responses that all of Miraflow's jobs share. */
final class MiraflowResponses {
    private MiraflowResponses() {}

    static SubmitResult submitted(String operation, JobSubmitted response, Redactor redactor) {
        String id = JobMetadata.orNull(response::jobId);
        return submitted(operation, redactor, response.result(), id, response.unknownFields());
    }

    /** Parses the submit response of a mockup and ignores its link, which is not available yet (M-55). */
    static SubmitResult submitted(String operation, MockupSubmitted response, Redactor redactor) {
        String id = JobMetadata.orNull(response::jobId);
        return submitted(operation, redactor, response.result(), id, response.unknownFields());
    }

    private static SubmitResult submitted(
            String operation,
            Redactor redactor,
            @Nullable Outcome result,
            @Nullable String id,
            Map<String, @Nullable Object> fields) {
        if (result == Outcome.FAILURE && (id == null || id.isBlank())) {
            String reason = fields.get("error") instanceof String text ? redactor.excerpt(text) : "no reason given";
            throw Failure.rejected("Miraflow", operation, reason).toException();
        }
        return new SubmitResult(Objects.requireNonNull(id, "job id"), JobSnapshot.of(Phase.QUEUED, null));
    }

    /**
     * Parses a response that has either a status or the result.
     *
     * @param hasResult whether it has a field that only a result has
     */
    static JobSnapshot snapshot(@Nullable JobPhase phase, @Nullable String status, boolean hasResult) {
        JobPhase fallback = status == null && hasResult ? JobPhase.SUCCEEDED : JobPhase.UNKNOWN;
        return JobSnapshot.of(phase != null ? phase : fallback, status);
    }

    static boolean anyOf(@Nullable Object... fields) {
        return Arrays.stream(fields).anyMatch(Objects::nonNull);
    }

    static JobPhase phase(@Nullable TaskStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }

    static JobPhase phase(@Nullable InferenceStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }
}
