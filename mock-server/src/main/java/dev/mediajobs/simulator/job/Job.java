package dev.mediajobs.simulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.specs.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job. Immutable; the store replaces it when it changes.
 *
 * @param resultId id of its result, which may differ from the id of the job
 * @param operation operation that submitted it
 * @param account account that submitted it; empty if it was created through the control API
 * @param vendorFields fields that the vendor stored at the submit
 * @param terminalState final state once it has been observed, or null
 * @param ended time of the final state, or null
 */
public record Job(
        String id,
        String resultId,
        Operation operation,
        String account,
        Instant submitted,
        JsonNode request,
        Map<String, String> vendorFields,
        MediaSpec mediaSpec,
        JobTimeline timeline,
        String scenario,
        int pollCount,
        @Nullable JobState terminalState,
        @Nullable Instant ended) {

    /** Vendor field with the id of the result file. */
    public static final String MEDIA_ID = "mediaId";

    /** {@return the ids of its result and of the result file} */
    public Set<String> resultIds() {
        String media = vendorFields.get(MEDIA_ID);
        return media == null || media.equals(resultId) ? Set.of(resultId) : Set.of(resultId, media);
    }

    /** {@return its state at the given time} */
    public JobState at(Instant now) {
        return terminalState != null ? terminalState : timeline.at(Duration.between(submitted, now));
    }

    /** {@return a copy with one more poll, and with its final state if it has finished} */
    public Job withPoll(Instant now) {
        return settle(now, pollCount + 1);
    }

    /** {@return a copy with its final state if it has finished} */
    public Job settle(Instant now) {
        return settle(now, pollCount);
    }

    private Job settle(Instant now, int newPollCount) {
        JobState state = at(now);
        if (terminalState != null || !state.phase().isTerminal()) {
            return with(timeline, newPollCount, terminalState, ended);
        }
        Instant planned = submitted.plus(timeline.last().offset());
        return with(timeline, newPollCount, state, planned.isAfter(now) ? now : planned);
    }

    /** {@return the end according to its timeline, or null if it never ends} */
    @Nullable
    Instant plannedEnd() {
        JobTimeline.Step last = timeline.last();
        return last.phase().isTerminal() ? submitted.plus(last.offset()) : null;
    }

    /** {@return a copy with another timeline} */
    public Job withTimeline(JobTimeline newTimeline) {
        return with(newTimeline, pollCount, terminalState, ended);
    }

    private Job with(JobTimeline newTimeline, int newPollCount, @Nullable JobState newState, @Nullable Instant newEnd) {
        return new Job(
                id,
                resultId,
                operation,
                account,
                submitted,
                request,
                vendorFields,
                mediaSpec,
                newTimeline,
                scenario,
                newPollCount,
                newState,
                newEnd);
    }
}
