package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One job from its submit to its end and beyond, looked at poll by poll. */
final class JobWatch {

    private final Session session;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final String name;
    private final Echo echo;
    private final JsonNode submitted;
    private final String id;
    private final Duration start;
    private final JobChecks checks;
    private final Course course;
    private final Steadiness steadiness;
    private boolean told;
    private @Nullable Exchange last;
    private @Nullable JsonNode end;
    private @Nullable JsonNode result;

    /**
     * Begins to watch a job that was submitted.
     *
     * @param sent what was submitted
     * @param submitted the answer to it, which has an id
     */
    JobWatch(
            Session session,
            Operation submit,
            Operation poll,
            String name,
            JsonNode sent,
            JsonNode submitted,
            String id) {
        this.session = session;
        this.submit = submit;
        this.poll = poll;
        this.story = submit.story().orElseThrow();
        this.name = name;
        this.echo = new Echo(sent);
        this.submitted = submitted;
        this.id = id;
        this.start = session.ticker.elapsed();
        SpecNode schema = poll.success().orElseThrow().jsonSchema();
        this.checks = new JobChecks(session.recorder, poll, "the job of " + submit.id() + " (" + name + ")");
        this.course = new Course(story, schema, checks);
        this.steadiness = new Steadiness(story, schema);
    }

    Operation submit() {
        return submit;
    }

    Operation pollOperation() {
        return poll;
    }

    String id() {
        return id;
    }

    /** The id of the result: the one that the end tells, else that of the job. */
    String resultId() {
        return toldResultId().orElse(id);
    }

    /** The id of the result, if the end tells one. */
    Optional<String> toldResultId() {
        return resultIdPointer().map(pointer -> end().orElseThrow().at(pointer).textValue());
    }

    /** Whether the end tells the id of the result where a document, and not a guess, has it. */
    boolean isResultIdDocumented() {
        SpecNode schema = poll.success().orElseThrow().jsonSchema();
        return resultIdPointer().stream()
                .flatMap(pointer -> StatusWords.find(schema, pointer).stream())
                .anyMatch(place -> !Evidence.isInferred(place));
    }

    private Optional<String> resultIdPointer() {
        JsonNode answer = end().orElse(MissingNode.getInstance());
        return story.pollResultIds().stream()
                .filter(pointer -> answer.at(pointer).isTextual()
                        && !answer.at(pointer).textValue().isBlank())
                .findFirst();
    }

    String name() {
        return name;
    }

    Echo echo() {
        return echo;
    }

    JsonNode submitted() {
        return submitted;
    }

    /** The answer with which the job ended; empty if it has not. */
    Optional<JsonNode> end() {
        return Optional.ofNullable(end);
    }

    /** The answer of the operation that has the result, where the poll has not. */
    Optional<JsonNode> result() {
        return Optional.ofNullable(result);
    }

    void result(JsonNode answer) {
        result = answer;
    }

    Optional<Exchange> lastExchange() {
        return Optional.ofNullable(last);
    }

    Optional<Phase> phase() {
        return course.phase();
    }

    boolean succeeded() {
        return phase().filter(phase -> phase == Phase.SUCCEEDED).isPresent();
    }

    /** Whether this is a job of such a kind, and it has failed. */
    boolean failed(Operation kind) {
        return submit.equals(kind) && end != null && !succeeded();
    }

    boolean isOver() {
        boolean late = session.ticker.elapsed().minus(start).compareTo(session.plan.jobTimeout()) > 0;
        return end != null || late;
    }

    /** Judges the answer to the submit. */
    void judgeSubmitted(Exchange exchange) {
        last = exchange;
        course.submitted(submit.success().orElseThrow().jsonSchema(), submitted, exchange);
        toldAgain(submitted, exchange);
    }

    /** Looks once, unless the job has ended. */
    void lookIfOpen() {
        if (!isOver()) {
            look();
        }
    }

    /** Looks once; after the end it looks whether everything stayed. */
    void look() {
        Exchange exchange = session.send(Call.of(poll).path(story.pollParameter(), id));
        last = exchange;
        JsonNode answer = session.replies.success(poll, "poll of " + submit.id(), exchange, !told);
        told = true;
        session.goOnIfAlive();
        if (answer.isMissingNode()) {
            return;
        }
        sameId(answer, exchange);
        toldAgain(answer, exchange);
        boolean ended = end != null;
        course.look(answer, exchange);
        steadiness
                .look(answer, ended)
                .forEach(change ->
                        checks.found(Rule.STEADY, change.pointer(), change.expected(), change.actual(), exchange));
        if (course.isOver() && end == null) {
            end = answer;
            steadiness.ended(answer);
        }
    }

    /** Ends the checks of the course of the job; those of its result come after. */
    void close() {
        if (end == null && last != null) {
            String stands = phase().map(Phase::toString).orElse("without a known status");
            long waited = session.ticker.elapsed().minus(start).toMillis();
            String pointer = story.pollStatus().orElse("body");
            String actual = "still " + stands + " after " + waited + " ms";
            if (course.isUnknown()) {
                checks.noted(Rule.PHASES, pointer, "an end", actual + ", with a status that is not known", last);
            } else {
                checks.found(Rule.PHASES, pointer, "an end", actual, last);
            }
        }
        checks.close();
    }

    private void sameId(JsonNode answer, Exchange exchange) {
        story.pollId().ifPresent(pointer -> {
            JsonNode said = answer.at(pointer);
            if (!said.isMissingNode() && !said.isNull() && !said.asText().equals(id)) {
                checks.found(Rule.JOB_ID, pointer, "the id of the submit, " + id, SchemaJudge.shown(said), exchange);
            }
        });
    }

    private void toldAgain(JsonNode answer, Exchange exchange) {
        echo.in(answer)
                .forEach(each -> checks.differs(Rule.STEADY, each.pointer(), each.expected(), each.actual(), exchange));
    }
}
