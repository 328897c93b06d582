package dev.mediajobs.simulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.spec.Operation;
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
 * @param facts what the vendor noted when it took the job
 * @param artwork what it results in
 * @param course what it goes through
 * @param scenario the course of events it was submitted under
 * @param looks how often it was polled
 * @param settled its last state once a caller or the clock has seen it, or null
 * @param ended when it reached that, or null
 */
public record Job(
        String id,
        String resultId,
        Operation operation,
        String account,
        Instant submitted,
        JsonNode request,
        Map<String, String> facts,
        Artwork artwork,
        Course course,
        String scenario,
        int looks,
        @Nullable State settled,
        @Nullable Instant ended) {

    /** The fact that is the id of the result's file. */
    public static final String MEDIA_ID = "mediaId";

    /** {@return the ids of its result and of the result's file} */
    public Set<String> resultIds() {
        String media = facts.get(MEDIA_ID);
        return media == null || media.equals(resultId) ? Set.of(resultId) : Set.of(resultId, media);
    }

    /** {@return where it stands at that time} */
    public State at(Instant now) {
        return settled != null ? settled : course.at(Duration.between(submitted, now));
    }

    /** {@return the same, polled once more, and settled if it has reached its end by now} */
    public Job polled(Instant now) {
        return seen(now, looks + 1);
    }

    /** {@return the same, settled if it has reached its end by now} */
    public Job seen(Instant now) {
        return seen(now, looks);
    }

    private Job seen(Instant now, int times) {
        State state = at(now);
        boolean over = settled == null && state.phase().terminal();
        return with(course, times, over ? state : settled, over ? end(now) : ended);
    }

    private Instant end(Instant now) {
        Instant planned = last();
        return planned.isAfter(now) ? now : planned;
    }

    /** {@return when it is over if nothing happens to it; null for one that never is} */
    @Nullable
    Instant plannedEnd() {
        return course.steps().get(course.steps().size() - 1).phase().terminal() ? last() : null;
    }

    private Instant last() {
        return submitted.plus(course.steps().get(course.steps().size() - 1).from());
    }

    /** {@return the same on another course, as if it had been on it from the beginning} */
    public Job on(Course other) {
        return with(other, looks, settled, ended);
    }

    private Job with(Course itsCourse, int itsLooks, @Nullable State itsSettled, @Nullable Instant itsEnd) {
        return new Job(
                id,
                resultId,
                operation,
                account,
                submitted,
                request,
                facts,
                artwork,
                itsCourse,
                scenario,
                itsLooks,
                itsSettled,
                itsEnd);
    }
}
