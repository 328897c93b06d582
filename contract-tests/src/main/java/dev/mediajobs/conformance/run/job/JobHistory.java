package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The responses about one job, each checked against the earlier ones. Not thread-safe. */
public final class JobHistory {

    private final Operation submit;
    private final JobSpec jobSpec;
    private final String id;
    private final EchoedFields echoedFields;
    private final StabilityCheck stability;
    private final JobLifecycleCheck lifecycle;
    private JobChecks checks;
    private @Nullable JsonNode end;

    /**
     * Starts a history without responses.
     *
     * @param sent request body of the submit; missing if it is unknown
     */
    public JobHistory(Operation submit, JsonNode sent, String id, JobChecks checks) {
        this.submit = submit;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.id = id;
        this.echoedFields = new EchoedFields(sent);
        this.stability = new StabilityCheck(jobSpec);
        this.checks = checks;
        this.lifecycle = new JobLifecycleCheck(jobSpec, checks);
    }

    /** Reports what follows to these checks. */
    public void reportTo(JobChecks otherChecks) {
        checks = otherChecks;
        lifecycle.reportTo(otherChecks);
    }

    public Operation submit() {
        return submit;
    }

    public String id() {
        return id;
    }

    public EchoedFields echoedFields() {
        return echoedFields;
    }

    /** Returns the first response with a final status; empty if the job has not finished. */
    public Optional<JsonNode> end() {
        return Optional.ofNullable(end);
    }

    /** Returns the phase of the last known status. */
    public Optional<Phase> phase() {
        return lifecycle.phase();
    }

    /** Returns whether the last status is undocumented, so that the phase is unknown. */
    public boolean isUnknown() {
        return lifecycle.isUnknown();
    }

    /** Returns the pointer of the result id in the final response, if it has one. */
    public Optional<String> resultIdPointer() {
        return end().flatMap(response -> jobSpec.pollResultIds().stream()
                .filter(pointer -> response.at(pointer).isTextual()
                        && !response.at(pointer).textValue().isBlank())
                .findFirst());
    }

    /** Returns the result id of the final response, or else the job id. */
    public String resultId() {
        return resultIdPointer()
                .map(pointer -> end().orElseThrow().at(pointer).textValue())
                .orElse(id);
    }

    /** Checks the response to the submit. */
    public void submitted(JsonNode response, Exchange exchange) {
        lifecycle.checkSubmitted(submit.responseSchema(), response, exchange);
        checkEcho(response, exchange);
    }

    /** Checks the response to a poll. */
    public void polled(JsonNode response, Exchange exchange) {
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
