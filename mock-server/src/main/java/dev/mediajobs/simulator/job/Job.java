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
 * One job. Immutable: a change is a new job in the store under the same id.
 *
 * @param id its name
 * @param resultId the id of its result, which may be another one
 * @param operation what submitted it
 * @param account whose credentials submitted it; empty for jobs that the control API made
 * @param submitted when
 * @param request the fields of the request
 * @param vendorFields what the vendor noted when it took the job
 * @param mediaSpec what it results in
 * @param timeline what it goes through
 * @param scenario the course of events it was submitted under
 * @param pollCount how often it was polled
 * @param terminalState its last state once a caller or the clock has seen it, or null
 * @param ended when it reached that, or null
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

    /** The fact that is the id of the result's file. */
    public static final String MEDIA_ID = "mediaId";

    /** {@return the ids of its result and of the result's file} */
    public Set<String> resultIds() {
        String media = vendorFields.get(MEDIA_ID);
        return media == null || media.equals(resultId) ? Set.of(resultId) : Set.of(resultId, media);
    }

    /** {@return where it stands at that time} */
    public JobState at(Instant now) {
        return terminalState != null ? terminalState : timeline.at(Duration.between(submitted, now));
    }

    /** {@return the same, polled once more, and settled if it has reached its end by now} */
    public Job withPoll(Instant now) {
        return settle(now, pollCount + 1);
    }

    /** {@return the same, settled if it has reached its end by now} */
    public Job settle(Instant now) {
        return settle(now, pollCount);
    }

    private Job settle(Instant now, int times) {
        JobState state = at(now);
        boolean over = terminalState == null && state.phase().isTerminal();
        return with(timeline, times, over ? state : terminalState, over ? end(now) : ended);
    }

    private Instant end(Instant now) {
        Instant planned = last();
        return planned.isAfter(now) ? now : planned;
    }

    /** {@return when it is over if nothing happens to it; null for one that never is} */
    @Nullable
    Instant plannedEnd() {
        return timeline.steps().get(timeline.steps().size() - 1).phase().isTerminal() ? last() : null;
    }

    private Instant last() {
        return submitted.plus(timeline.steps().get(timeline.steps().size() - 1).offset());
    }

    /** {@return the same on another course, as if it had been on it from the beginning} */
    public Job withTimeline(JobTimeline other) {
        return with(other, pollCount, terminalState, ended);
    }

    private Job with(JobTimeline itsTimeline, int itsPolls, @Nullable JobState itsSettled, @Nullable Instant itsEnd) {
        return new Job(
                id,
                resultId,
                operation,
                account,
                submitted,
                request,
                vendorFields,
                mediaSpec,
                itsTimeline,
                scenario,
                itsPolls,
                itsSettled,
                itsEnd);
    }
}
