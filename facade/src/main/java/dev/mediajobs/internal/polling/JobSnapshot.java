package dev.mediajobs.internal.polling;

import dev.mediajobs.client.runtime.JobPhase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One look at a job, in the words that all vendors share.
 *
 * @param rawStatus the vendor's own word, as it stood on the wire
 * @param fraction how far the job is, from 0 to 1; NaN where the vendor does not say
 * @param links where the result is, best first, all absolute
 * @param reason why the job failed, in the vendor's words
 * @param fileId the id under which the vendor takes the result as input for other jobs
 * @param metadata what the vendor tells beside
 */
public record JobSnapshot(
        JobPhase phase,
        String rawStatus,
        double fraction,
        List<String> links,
        @Nullable String reason,
        @Nullable String fileId,
        JobMetadata metadata) {

    public JobSnapshot {
        links = List.copyOf(links);
        // The words of the specs are few, and jobs that use them may be very many.
        rawStatus = phase == JobPhase.UNKNOWN ? rawStatus : rawStatus.intern();
    }

    /** A job that is not done, of which no more is known. */
    public static JobSnapshot of(JobPhase phase, @Nullable String rawStatus) {
        return new JobSnapshot(
                phase, rawStatus == null ? "" : rawStatus, Double.NaN, List.of(), null, null, JobMetadata.NONE);
    }

    /** The same with texts that may be shown; the words of the specs are fit for that as they are. */
    public JobSnapshot of(UnaryOperator<String> excerpt) {
        return new JobSnapshot(
                phase,
                phase == JobPhase.UNKNOWN ? excerpt.apply(rawStatus) : rawStatus,
                fraction,
                links,
                reason == null ? null : excerpt.apply(reason),
                fileId,
                metadata);
    }

    public JobSnapshot withPhase(double newFraction) {
        return new JobSnapshot(phase, rawStatus, newFraction, links, reason, fileId, metadata);
    }

    public JobSnapshot withLinks(List<String> newLinks, @Nullable String newFileId) {
        return new JobSnapshot(phase, rawStatus, fraction, newLinks, reason, newFileId, metadata);
    }

    public JobSnapshot withReason(@Nullable String newReason) {
        return new JobSnapshot(phase, rawStatus, fraction, links, newReason, fileId, metadata);
    }

    public JobSnapshot withMetadata(JobMetadata newNotes) {
        return new JobSnapshot(phase, rawStatus, fraction, links, reason, fileId, newNotes);
    }

    public boolean failed() {
        return phase == JobPhase.FAILED || phase == JobPhase.REJECTED;
    }

    /** Whether nothing better can follow: a failure, or a success with its link. */
    public boolean terminal() {
        return failed() || (phase == JobPhase.SUCCEEDED && !links.isEmpty());
    }
}
