package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One job from its submit to its end and beyond, looked at poll by poll. */
final class JobWatch {

    private static final List<Rule> RULES =
            List.of(Rule.JOB_ID, Rule.STATUS_WORDS, Rule.PHASES, Rule.PROGRESS, Rule.STEADY);

    /** Members that a vendor keeps as they were sent. */
    private static final List<String> GIVEN = List.of("name", "prompt");

    private final Session session;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final String name;
    private final JsonNode sent;
    private final JsonNode submitted;
    private final String id;
    private final Duration start;
    private final SpecNode schema;
    private final Optional<StatusWords> words;
    private final Map<Rule, Recorder.Open> checks = new EnumMap<>(Rule.class);
    private final Steadiness steadiness;
    private @Nullable Phase phase;
    private double progress;
    private boolean told;
    private @Nullable Exchange last;
    private @Nullable JsonNode end;

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
        this.sent = sent;
        this.submitted = submitted;
        this.id = id;
        this.start = session.ticker.elapsed();
        this.schema = poll.success().orElseThrow().jsonSchema();
        this.words = story.pollStatus().flatMap(pointer -> StatusWords.at(schema, pointer));
        this.steadiness = new Steadiness(story, schema);
        String title = "the job of " + submit.id() + " (" + name + ")";
        RULES.forEach(rule -> checks.put(rule, session.recorder.open(poll, rule, title)));
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

    String name() {
        return name;
    }

    JsonNode submitted() {
        return submitted;
    }

    /** The answer with which the job ended; empty if it has not. */
    Optional<JsonNode> end() {
        return Optional.ofNullable(end);
    }

    Optional<Exchange> lastExchange() {
        return Optional.ofNullable(last);
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    boolean isOver() {
        boolean late = session.ticker.elapsed().minus(start).compareTo(session.plan.jobTimeout()) > 0;
        return end != null || late;
    }

    /** The word in the answer to the submit is judged with the words of that answer. */
    void judgeSubmitted(Exchange exchange) {
        last = exchange;
        SpecNode answer = submit.success().orElseThrow().jsonSchema();
        story.submittedStatus().ifPresent(pointer -> {
            Optional<StatusWords> its = StatusWords.at(answer, pointer);
            its.ifPresent(known -> move(known, submitted.at(pointer), pointer, exchange));
        });
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
        story.pollId().ifPresent(pointer -> {
            JsonNode said = answer.at(pointer);
            boolean owed =
                    !said.isMissingNode() || story.pollStatus().map(answer::at).isEmpty();
            if (owed && !said.asText().equals(id)) {
                found(Rule.JOB_ID, pointer, "the id of the submit, " + id, SchemaJudge.shown(said), exchange);
            }
        });
        echo(answer, exchange);
        boolean ended = end != null;
        status(answer, exchange);
        progress(answer, exchange);
        steadiness
                .look(answer, ended)
                .forEach(change -> found(Rule.STEADY, change.pointer(), change.expected(), change.actual(), exchange));
        if (phase != null && phase.isTerminal() && end == null) {
            end = answer;
            steadiness.ended(answer);
        }
    }

    /** Ends the checks of the course of the job; those of its result come after. */
    void close() {
        if (end == null && last != null) {
            String waited = "still " + (phase == null ? "without a known status" : phase) + " after "
                    + session.ticker.elapsed().minus(start).toMillis() + " ms";
            found(Rule.PHASES, story.pollStatus().orElse("body"), "an end", waited, last);
        }
        checks.values().forEach(Recorder.Open::close);
    }

    private void status(JsonNode answer, Exchange exchange) {
        if (words.isEmpty() || story.pollStatus().isEmpty()) {
            return;
        }
        String pointer = story.pollStatus().get();
        JsonNode word = answer.at(pointer);
        if (word.isMissingNode() && story.resultHasNoStatus()) {
            if (story.pollLinks().stream().noneMatch(link -> answer.at(link).isTextual())) {
                found(Rule.STATUS_WORDS, pointer, "a status, or a result", "neither", exchange);
                return;
            }
            move(Phase.SUCCEEDED, "no status but a result", pointer, exchange);
            return;
        }
        move(words.get(), word, pointer, exchange);
    }

    private void move(StatusWords known, JsonNode word, String pointer, Exchange exchange) {
        Optional<Phase> next = known.phase(word.asText());
        if (next.isEmpty() || !word.isTextual()) {
            found(
                    Rule.STATUS_WORDS,
                    pointer,
                    "one of " + String.join(", ", known.words()),
                    SchemaJudge.shown(word),
                    known.node(),
                    exchange);
            return;
        }
        move(next.get(), word.asText(), pointer, exchange);
    }

    private void move(Phase next, String word, String pointer, Exchange exchange) {
        if (phase != null && phase.isTerminal() && phase != next) {
            found(Rule.PHASES, pointer, "to stay " + phase + ", as the job had ended", word, exchange);
        } else if (phase != null && phase.isAfter(next)) {
            found(Rule.PHASES, pointer, "no way back from " + phase, word, exchange);
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
            if (now.isEmpty()) {
                String form = "a number from 0 to 100, or such a number with a percent sign";
                found(Rule.PROGRESS, pointer, form, SchemaJudge.shown(said), exchange);
            } else if (now.getAsDouble() < progress) {
                found(Rule.PROGRESS, pointer, "at least " + progress + " as before", SchemaJudge.shown(said), exchange);
            } else {
                progress = now.getAsDouble();
            }
        });
    }

    /** Where an answer tells again what the job was given, it is the same. */
    private void echo(JsonNode answer, Exchange exchange) {
        for (String member : GIVEN) {
            JsonNode given = sent.path(member);
            for (String around : List.of("", "/data")) {
                JsonNode told = answer.at(around).path(member);
                if (given.isTextual() && told.isTextual() && !told.equals(given)) {
                    String pointer = Pointers.join(around, member);
                    String expected = SchemaJudge.shown(given) + ", as it was sent";
                    found(Rule.STEADY, pointer, expected, SchemaJudge.shown(told), exchange);
                }
            }
        }
    }

    private void found(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        SpecNode place = StatusWords.find(schema, pointer).stream().findFirst().orElse(schema);
        found(rule, pointer, expected, actual, place, exchange);
    }

    private void found(Rule rule, String pointer, String expected, String actual, SpecNode place, Exchange exchange) {
        Recorder.Open check = checks.get(rule);
        if (check != null) {
            check.found(pointer, expected, actual, place, Optional.of(exchange), false);
        }
    }
}
