package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One job from its submit to its end and beyond, looked at poll by poll. */
public final class TrackedJob {

    private final Session session;
    private final Operation submit;
    private final Operation poll;
    private final JobSpec jobSpec;
    private final String name;
    private final EchoedFields echoedFields;
    private final JsonNode submitted;
    private final String id;
    private final Duration start;
    private final JobChecks checks;
    private final JobLifecycleCheck lifecycle;
    private final StabilityCheck stability;
    private boolean firstPollChecked;
    private @Nullable Exchange last;
    private @Nullable JsonNode end;
    private @Nullable JsonNode result;

    /**
     * Begins to watch a job that was submitted.
     *
     * @param sent what was submitted
     * @param submitted the answer to it, which has an id
     */
    TrackedJob(
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
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.name = name;
        this.echoedFields = new EchoedFields(sent);
        this.submitted = submitted;
        this.id = id;
        this.start = session.ticker.elapsed();
        SpecNode schema = poll.success().orElseThrow().schema();
        this.checks = new JobChecks(session.recorder, poll, "the job of " + submit.id() + " (" + name + ")");
        this.lifecycle = new JobLifecycleCheck(jobSpec, schema, checks);
        this.stability = new StabilityCheck(jobSpec, schema);
    }

    public Operation submit() {
        return submit;
    }

    public Operation pollOperation() {
        return poll;
    }

    public String id() {
        return id;
    }

    /** The id of the result: the one that the end tells, else that of the job. */
    public String resultId() {
        return echoedResultId().orElse(id);
    }

    /** The id of the result, if the end tells one. */
    public Optional<String> echoedResultId() {
        return resultIdPointer().map(pointer -> end().orElseThrow().at(pointer).textValue());
    }

    /** Whether the end tells the id of the result where a document, and not a guess, has it. */
    public boolean isResultIdDocumented() {
        SpecNode schema = poll.success().orElseThrow().schema();
        return resultIdPointer().stream()
                .flatMap(pointer -> Schemas.find(schema, pointer).stream())
                .anyMatch(place -> !Evidence.isInferred(place));
    }

    private Optional<String> resultIdPointer() {
        JsonNode response = end().orElse(MissingNode.getInstance());
        return jobSpec.pollResultIds().stream()
                .filter(pointer -> response.at(pointer).isTextual()
                        && !response.at(pointer).textValue().isBlank())
                .findFirst();
    }

    public String name() {
        return name;
    }

    public EchoedFields echoedFields() {
        return echoedFields;
    }

    public JsonNode submitted() {
        return submitted;
    }

    /** The answer with which the job ended; empty if it has not. */
    public Optional<JsonNode> end() {
        return Optional.ofNullable(end);
    }

    /** The answer of the operation that has the result, where the poll has not. */
    public Optional<JsonNode> result() {
        return Optional.ofNullable(result);
    }

    void result(JsonNode response) {
        result = response;
    }

    Optional<Exchange> lastExchange() {
        return Optional.ofNullable(last);
    }

    Optional<Phase> phase() {
        return lifecycle.phase();
    }

    public boolean succeeded() {
        return phase().filter(phase -> phase == Phase.SUCCEEDED).isPresent();
    }

    /** Whether this is a job of such a kind, and it has failed. */
    boolean failed(Operation kind) {
        return submit.equals(kind) && end != null && !succeeded();
    }

    boolean isDone() {
        boolean late = session.ticker.elapsed().minus(start).compareTo(session.plan.jobTimeout()) > 0;
        return end != null || late;
    }

    /** Judges the answer to the submit. */
    void checkSubmitted(Exchange exchange) {
        last = exchange;
        lifecycle.submitted(submit.success().orElseThrow().schema(), submitted, exchange);
        checkEcho(submitted, exchange);
    }

    /** Looks once, unless the job has ended. */
    void pollIfRunning() {
        if (!isDone()) {
            poll();
        }
    }

    /** Looks once; after the end it looks whether everything stayed. */
    void poll() {
        Exchange exchange = session.send(Call.of(poll).path(jobSpec.pollParameter(), id));
        last = exchange;
        JsonNode response = session.responses.success(poll, "poll of " + submit.id(), exchange, !firstPollChecked);
        firstPollChecked = true;
        session.abortIfUnresponsive();
        if (response.isMissingNode()) {
            return;
        }
        sameId(response, exchange);
        checkEcho(response, exchange);
        boolean ended = end != null;
        lifecycle.poll(response, exchange);
        stability
                .record(response, ended)
                .forEach(change ->
                        checks.found(Rule.STABILITY, change.pointer(), change.expected(), change.actual(), exchange));
        if (lifecycle.isDone() && end == null) {
            end = response;
            stability.ended(response);
        }
    }

    /** Ends the checks of the course of the job; those of its result come after. */
    public void close() {
        if (end == null && last != null) {
            String stands = phase().map(Phase::toString).orElse("without a known status");
            long waited = session.ticker.elapsed().minus(start).toMillis();
            String pointer = jobSpec.pollStatus().orElse("body");
            String actual = "still " + stands + " after " + waited + " ms";
            if (lifecycle.isUnknown()) {
                checks.noted(Rule.PHASES, pointer, "an end", actual + ", with a status that is not known", last);
            } else {
                checks.found(Rule.PHASES, pointer, "an end", actual, last);
            }
        }
        checks.close();
    }

    private void sameId(JsonNode response, Exchange exchange) {
        jobSpec.pollId().ifPresent(pointer -> {
            JsonNode said = response.at(pointer);
            if (!said.isMissingNode() && !said.isNull() && !said.asText().equals(id)) {
                checks.found(
                        Rule.JOB_ID,
                        pointer,
                        "the id of the submit, " + id,
                        SchemaValidator.abbreviate(said),
                        exchange);
            }
        });
    }

    private void checkEcho(JsonNode response, Exchange exchange) {
        echoedFields
                .in(response)
                .forEach(each ->
                        checks.differs(Rule.STABILITY, each.pointer(), each.expected(), each.actual(), exchange));
    }
}
