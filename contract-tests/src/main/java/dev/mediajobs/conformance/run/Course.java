package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The way that one job goes: its words, its phases, its progress. */
final class Course {

    private final JobStory story;
    private final JobChecks checks;
    private final Optional<StatusWords> words;
    private @Nullable Phase phase;
    private boolean unknown;
    private double progress;

    /**
     * Begins before anything is known.
     *
     * @param schema that of the poll's answer
     */
    Course(JobStory story, SpecNode schema, JobChecks checks) {
        this.story = story;
        this.checks = checks;
        this.words = story.pollStatus().flatMap(pointer -> StatusWords.at(schema, pointer));
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /** Whether the spec does not have the last status, so that the phase of the job is unknown. */
    boolean isUnknown() {
        return unknown;
    }

    boolean isOver() {
        return phase != null && phase.isTerminal();
    }

    /** The word in the answer to the submit is judged with the words of that answer. */
    void submitted(SpecNode schema, JsonNode answer, Exchange exchange) {
        story.submittedStatus().ifPresent(pointer -> StatusWords.at(schema, pointer)
                .ifPresent(known -> move(known, answer.at(pointer), pointer, exchange)));
    }

    /** One look. */
    void look(JsonNode answer, Exchange exchange) {
        status(answer, exchange);
        progress(answer, exchange);
        tooEarly(answer, exchange);
    }

    private void status(JsonNode answer, Exchange exchange) {
        if (words.isEmpty() || story.pollStatus().isEmpty()) {
            return;
        }
        String pointer = story.pollStatus().get();
        JsonNode word = answer.at(pointer);
        if (word.isMissingNode() && story.resultHasNoStatus()) {
            if (story.pollLinks().stream().noneMatch(link -> answer.at(link).isTextual())) {
                checks.differs(Rule.STATUS_WORDS, pointer, "a status, or a result", "neither", exchange);
                return;
            }
            move(Phase.SUCCEEDED, "no status but a result", pointer, exchange);
            return;
        }
        move(words.get(), word, pointer, exchange);
    }

    private void move(StatusWords known, JsonNode word, String pointer, Exchange exchange) {
        Optional<Phase> next = known.phase(word.asText());
        unknown = next.isEmpty() || !word.isTextual();
        if (unknown) {
            // A vendor may add values; what they mean for the job is not known.
            checks.found(
                    Rule.STATUS_WORDS,
                    pointer,
                    "one of " + String.join(", ", known.words()),
                    SchemaJudge.shown(word),
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

    private void progress(JsonNode answer, Exchange exchange) {
        story.pollProgress().ifPresent(pointer -> {
            JsonNode said = answer.at(pointer);
            if (!ProgressForm.isTold(said)) {
                return;
            }
            OptionalDouble now = ProgressForm.read(said);
            String shown = SchemaJudge.shown(said);
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
    private void tooEarly(JsonNode answer, Exchange exchange) {
        if (phase == Phase.SUCCEEDED || phase == null) {
            return;
        }
        for (String pointer : story.pollLinks()) {
            if (!answer.at(pointer).asText("").isBlank()) {
                String expected = "no link, as the job is " + phase;
                checks.noted(Rule.PHASES, pointer, expected, SchemaJudge.shown(answer.at(pointer)), exchange);
            }
        }
    }
}
