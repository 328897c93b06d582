package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A submitted job, whose responses are checked with every poll until it finishes and after that. */
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
     * Starts to track a submitted job.
     *
     * @param sent request body of the submit
     * @param submitted response to the submit
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
        this.checks = new JobChecks(session.recorder, poll, "job of " + submit.id() + " (" + name + ")");
        this.lifecycle = new JobLifecycleCheck(jobSpec, checks);
        this.stability = new StabilityCheck(jobSpec);
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

    /** Returns the result id of the final response, or else the job id. */
    public String resultId() {
        return echoedResultId().orElse(id);
    }

    /** Returns the result id of the final response, if it has one. */
    public Optional<String> echoedResultId() {
        return resultIdPointer().map(pointer -> end().orElseThrow().at(pointer).textValue());
    }

    /** Returns whether the result id of the final response is in a documented field. */
    public boolean isResultIdDocumented() {
        return resultIdPointer()
                .filter(pointer -> JobResultCheck.isDocumented(poll.responseSchema(), pointer))
                .isPresent();
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

    /** Returns the first response with a final status; empty if the job has not finished. */
    public Optional<JsonNode> end() {
        return Optional.ofNullable(end);
    }

    /** Returns the response of the result operation, or the item of its list, if the result is not in the poll. */
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
        return phase().filter(Phase.SUCCEEDED::equals).isPresent();
    }

    /** Returns whether this is a failed job of an operation. */
    boolean failed(Operation operation) {
        return submit.equals(operation) && end != null && !succeeded();
    }

    boolean isDone() {
        boolean late = session.ticker.elapsed().minus(start).compareTo(session.plan.jobTimeout()) > 0;
        return end != null || late;
    }

    /** Checks the response to the submit. */
    void checkSubmitted(Exchange exchange) {
        last = exchange;
        lifecycle.checkSubmitted(submit.responseSchema(), submitted, exchange);
        checkEcho(submitted, exchange);
    }

    void pollIfRunning() {
        if (!isDone()) {
            poll();
        }
    }

    /** Polls once; after completion, checks that nothing has changed. */
    void poll() {
        Exchange exchange = session.send(Call.of(poll).path(jobSpec.pollParameter(), id));
        last = exchange;
        JsonNode response = session.success(poll, "poll of " + submit.id(), exchange, !firstPollChecked);
        firstPollChecked = true;
        if (response.isMissingNode()) {
            return;
        }
        sameId(response, exchange);
        checkEcho(response, exchange);
        lifecycle.check(response, exchange);
        stability
                .record(response)
                .forEach(each ->
                        checks.addFinding(Rule.STABILITY, each.pointer(), each.expected(), each.actual(), exchange));
        if (lifecycle.isDone() && end == null) {
            end = response;
            stability.finish(response);
        }
    }

    /** Completes the checks of this job; those of its result are independent. */
    public void close() {
        if (end == null && last != null) {
            String status = phase().map(phase -> "still " + phase).orElse("no known status");
            long waited = session.ticker.elapsed().minus(start).toMillis();
            String pointer = jobSpec.pollStatus().orElse("body");
            String actual = status + " after " + waited + " ms";
            if (lifecycle.isUnknown()) {
                checks.addNote(Rule.PHASES, pointer, "a final status", actual + ", undocumented last status", last);
            } else {
                checks.addFinding(Rule.PHASES, pointer, "a final status", actual, last);
            }
        }
        checks.close();
    }

    private void sameId(JsonNode response, Exchange exchange) {
        jobSpec.pollId().ifPresent(pointer -> {
            JsonNode value = response.at(pointer);
            if (!value.isMissingNode() && !value.isNull() && !value.asText().equals(id)) {
                String actual = SchemaValidator.abbreviate(value);
                checks.addFinding(Rule.JOB_ID, pointer, id + ", the id of the submitted job", actual, exchange);
            }
        });
    }

    private void checkEcho(JsonNode response, Exchange exchange) {
        echoedFields
                .in(response)
                .forEach(each ->
                        checks.addDeviation(Rule.STABILITY, each.pointer(), each.expected(), each.actual(), exchange));
    }
}
