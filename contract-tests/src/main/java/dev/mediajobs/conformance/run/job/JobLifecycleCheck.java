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

/** The way that one job goes: its words, its phases, its progress. */
final class JobLifecycleCheck {

    private final JobSpec jobSpec;
    private final JobChecks checks;
    private final Optional<StatusValues> values;
    private @Nullable Phase phase;
    private boolean unknown;
    private double progress;

    /**
     * Begins before anything is known.
     *
     * @param schema that of the poll's answer
     */
    JobLifecycleCheck(JobSpec jobSpec, SpecNode schema, JobChecks checks) {
        this.jobSpec = jobSpec;
        this.checks = checks;
        this.values = jobSpec.pollStatus().flatMap(pointer -> StatusValues.at(schema, pointer));
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** Whether the spec does not have the last status, so that the phase of the job is unknown. */
    boolean isUnknown() {
        return unknown;
    }

    boolean isDone() {
        return phase != null && phase.isTerminal();
    }

    /** The word in the answer to the submit is judged with the words of that answer. */
    void submitted(SpecNode schema, JsonNode response, Exchange exchange) {
        jobSpec.submittedStatus().ifPresent(pointer -> StatusValues.at(schema, pointer)
                .ifPresent(known -> move(known, response.at(pointer), pointer, exchange)));
    }

    /** One look. */
    void poll(JsonNode response, Exchange exchange) {
        status(response, exchange);
        progress(response, exchange);
        tooEarly(response, exchange);
    }

    private void status(JsonNode response, Exchange exchange) {
        if (values.isEmpty() || jobSpec.pollStatus().isEmpty()) {
            return;
        }
        String pointer = jobSpec.pollStatus().get();
        JsonNode word = response.at(pointer);
        if (word.isMissingNode() && jobSpec.resultHasNoStatus()) {
            if (jobSpec.pollLinks().stream().noneMatch(link -> response.at(link).isTextual())) {
                checks.differs(Rule.STATUS_VALUES, pointer, "a status, or a result", "neither", exchange);
                return;
            }
            move(Phase.SUCCEEDED, "no status but a result", pointer, exchange);
            return;
        }
        move(values.get(), word, pointer, exchange);
    }

    private void move(StatusValues known, JsonNode word, String pointer, Exchange exchange) {
        Optional<Phase> next = known.phase(word.asText());
        unknown = next.isEmpty() || !word.isTextual();
        if (unknown) {
            // A vendor may add values; what they mean for the job is not known.
            checks.found(
                    Rule.STATUS_VALUES,
                    pointer,
                    "one of " + String.join(", ", known.all()),
                    SchemaValidator.abbreviate(word),
                    known.node(),
                    exchange,
                    true);
            return;
        }
        move(next.orElseThrow(), word.asText(), pointer, exchange);
    }

    private void move(Phase next, String word, String pointer, Exchange exchange) {
        if (phase != null && phase.isTerminal() && phase != next) {
            checks.found(Rule.PHASES, pointer, "to stay " + phase + ", as the job had ended", word, exchange);
        } else if (phase != null && phase.isAfter(next)) {
            // No document says that a job which runs is never queued again.
            checks.noted(Rule.PHASES, pointer, "no way back from " + phase, word, exchange);
            phase = next;
        } else {
            phase = next;
        }
    }

    private void progress(JsonNode response, Exchange exchange) {
        jobSpec.pollProgress().ifPresent(pointer -> {
            JsonNode said = response.at(pointer);
            if (!ProgressFormat.isTold(said)) {
                return;
            }
            OptionalDouble now = ProgressFormat.read(said);
            String shown = SchemaValidator.abbreviate(said);
            if (now.isEmpty()) {
                String form = "a number from 0 to 100, or such a number with a percent sign";
                checks.noted(Rule.PROGRESS, pointer, form, shown, exchange);
            } else if (now.getAsDouble() < progress) {
                checks.noted(Rule.PROGRESS, pointer, "at least " + progress + " as before", shown, exchange);
            } else {
                progress = now.getAsDouble();
            }
        });
    }

    /** A result that is linked to before it is there; no document forbids it in so many words. */
    private void tooEarly(JsonNode response, Exchange exchange) {
        if (phase == Phase.SUCCEEDED || phase == null) {
            return;
        }
        for (String pointer : jobSpec.pollLinks()) {
            if (!response.at(pointer).asText("").isBlank()) {
                String expected = "no link, as the job is " + phase;
                checks.noted(
                        Rule.PHASES, pointer, expected, SchemaValidator.abbreviate(response.at(pointer)), exchange);
            }
        }
    }
}
