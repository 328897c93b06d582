package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.StatusValues;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Checks the status values, phases and progress of one job. */
final class JobLifecycleCheck {

    private final JobSpec jobSpec;
    private JobChecks checks;
    private @Nullable Phase phase;
    private boolean unknown;
    private double progress;

    JobLifecycleCheck(JobSpec jobSpec, JobChecks checks) {
        this.jobSpec = jobSpec;
        this.checks = checks;
    }

    /** Reports what follows to these checks. */
    void reportTo(JobChecks otherChecks) {
        checks = otherChecks;
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** Returns whether the last status is undocumented, so that the phase is unknown. */
    boolean isUnknown() {
        return unknown;
    }

    boolean isDone() {
        return phase != null && phase.isTerminal();
    }

    /** Checks the status in the response to the submit. */
    void checkSubmitted(SpecNode schema, JsonNode response, Exchange exchange) {
        jobSpec.submittedStatus().ifPresent(pointer -> StatusValues.at(schema, pointer)
                .ifPresent(values -> move(values, response.at(pointer), pointer, exchange)));
    }

    /** Checks the response to a poll. */
    void check(JsonNode response, Exchange exchange) {
        jobSpec.statusValues().ifPresent(values -> status(values, response, exchange));
        progress(response, exchange);
        earlyLinks(response, exchange);
    }

    private void status(StatusValues values, JsonNode response, Exchange exchange) {
        String pointer = jobSpec.pollStatus().orElseThrow();
        JsonNode status = response.at(pointer);
        if (!status.isMissingNode() || !jobSpec.resultHasNoStatus()) {
            move(values, status, pointer, exchange);
        } else if (jobSpec.pollLinks().stream()
                .anyMatch(link -> response.at(link).isTextual())) {
            move(Phase.SUCCEEDED, "a result without a status", pointer, exchange);
        } else {
            checks.addDeviation(Rule.STATUS_VALUES, pointer, "a status or a result", "neither", exchange);
        }
    }

    private void move(StatusValues values, JsonNode status, String pointer, Exchange exchange) {
        Optional<Phase> next = values.phase(status.asText()).filter(each -> status.isTextual());
        unknown = next.isEmpty();
        if (unknown) {
            // A vendor may add values, so an unknown one is a note, and the phase stays the same.
            String expected = "one of " + String.join(", ", values.all());
            String actual = SchemaValidator.abbreviate(status);
            checks.add(Rule.STATUS_VALUES, pointer, expected, actual, values.node(), exchange, true);
        } else {
            move(next.get(), status.asText(), pointer, exchange);
        }
    }

    private void move(Phase next, String status, String pointer, Exchange exchange) {
        if (phase != null && phase.isTerminal() && phase != next) {
            checks.addFinding(Rule.PHASES, pointer, "still " + phase + ", the final phase", status, exchange);
            return;
        }
        if (phase != null && phase.isAfter(next)) {
            // No document says that a running job is never queued again.
            checks.addNote(Rule.PHASES, pointer, "no earlier phase than " + phase, status, exchange);
        }
        phase = next;
    }

    private void progress(JsonNode response, Exchange exchange) {
        jobSpec.pollProgress().ifPresent(pointer -> {
            JsonNode value = response.at(pointer);
            if (value.isMissingNode() || value.isNull()) {
                return;
            }
            OptionalDouble percent = ProgressFormat.read(value);
            String actual = SchemaValidator.abbreviate(value);
            if (percent.isEmpty()) {
                String expected = "a number from 0 to 100, or a text such as 45%";
                checks.addNote(Rule.PROGRESS, pointer, expected, actual, exchange);
            } else if (percent.getAsDouble() < progress) {
                checks.addNote(Rule.PROGRESS, pointer, "at least " + progress + ", as before", actual, exchange);
            } else {
                progress = percent.getAsDouble();
            }
        });
    }

    /** Notes result links of a job that has not succeeded; no document forbids them explicitly. */
    private void earlyLinks(JsonNode response, Exchange exchange) {
        if (phase == Phase.SUCCEEDED || phase == null) {
            return;
        }
        for (String pointer : jobSpec.pollLinks()) {
            if (!response.at(pointer).asText("").isBlank()) {
                String actual = SchemaValidator.abbreviate(response.at(pointer));
                checks.addNote(Rule.PHASES, pointer, "no link while the job is " + phase, actual, exchange);
            }
        }
    }
}
