package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.client.runtime.JobPhase;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job at one poll, independent of the vendor.
 *
 * @param rawStatus the vendor's status value, as received
 * @param fraction the progress from 0 to 1, or NaN if unknown
 * @param links the absolute links to the result, best first
 * @param reason the vendor's reason for the failure
 * @param fileId the id of the result as input for other jobs of the vendor
 */
public record JobSnapshot(
        Phase phase,
        String rawStatus,
        double fraction,
        List<String> links,
        @Nullable String reason,
        @Nullable String fileId,
        JobMetadata metadata) {

    public JobSnapshot {
        links = List.copyOf(links);
        // A vendor may report the last progress before the end.
        fraction = phase == Phase.SUCCEEDED && !Double.isNaN(fraction) ? 1 : fraction;
        // The specs have few values, and there may be very many jobs.
        rawStatus = phase == Phase.UNKNOWN ? rawStatus : rawStatus.intern();
    }

    /** Creates a snapshot of a status value, null if the response has none; the phase is that of the client's enum. */
    public static JobSnapshot of(@Nullable JobPhase phase, @Nullable String rawStatus) {
        return of(phase == null ? Phase.UNKNOWN : toPublic(phase), rawStatus);
    }

    private static Phase toPublic(JobPhase phase) {
        return switch (phase) {
            case QUEUED -> Phase.QUEUED;
            case RUNNING -> Phase.RUNNING;
            case SUCCEEDED -> Phase.SUCCEEDED;
            case FAILED -> Phase.FAILED;
            case REJECTED -> Phase.REJECTED;
            case UNKNOWN -> Phase.UNKNOWN;
        };
    }

    public static JobSnapshot of(Phase phase, @Nullable String rawStatus) {
        return new JobSnapshot(
                phase, rawStatus == null ? "" : rawStatus, Double.NaN, List.of(), null, null, JobMetadata.NONE);
    }

    /** Returns a copy with sanitized texts; status values of the specs are already safe. */
    public JobSnapshot of(UnaryOperator<String> excerpt) {
        return new JobSnapshot(
                phase,
                phase == Phase.UNKNOWN ? excerpt.apply(rawStatus) : rawStatus,
                fraction,
                links,
                reason == null ? null : excerpt.apply(reason),
                fileId,
                metadata);
    }

    public JobSnapshot withFraction(double newFraction) {
        return new JobSnapshot(phase, rawStatus, newFraction, links, reason, fileId, metadata);
    }

    public JobSnapshot withLinks(List<String> newLinks, @Nullable String newFileId) {
        return new JobSnapshot(phase, rawStatus, fraction, newLinks, reason, newFileId, metadata);
    }

    public JobSnapshot withReason(@Nullable String newReason) {
        return new JobSnapshot(phase, rawStatus, fraction, links, newReason, fileId, metadata);
    }

    public JobSnapshot withMetadata(JobMetadata newMetadata) {
        return new JobSnapshot(phase, rawStatus, fraction, links, reason, fileId, newMetadata);
    }

    /** Returns the public form of the state. */
    public Progress toProgress(Duration elapsed, int pollCount) {
        OptionalDouble known = Double.isNaN(fraction) ? OptionalDouble.empty() : OptionalDouble.of(fraction);
        return new Progress(phase, rawStatus, known, elapsed, pollCount);
    }

    public boolean failed() {
        return phase == Phase.FAILED || phase == Phase.REJECTED;
    }

    /** Returns whether the job has failed, or succeeded with a link. */
    public boolean terminal() {
        return failed() || (phase == Phase.SUCCEEDED && !links.isEmpty());
    }
}
