package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.StatusWords;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A named course of events. It may refuse a submission, change what a job goes through, the state that is told, the vendor's
 * answer and its delivery, or answer in place of the vendor. It is not changed once it is made, and keeps no state: what
 * differs from call to call follows from the job.
 */
public final class Scenario {

    private String name;
    private final String summary;
    private Function<Voice, @Nullable Response> refusal = voice -> null;
    private BiFunction<Course, StatusWords, Course> course = (planned, words) -> planned;
    private BiFunction<Moment, Voice, @Nullable Response> interruption = (moment, voice) -> null;
    private BiConsumer<Moment, ObjectNode> answer = (moment, body) -> {};
    private BiFunction<State, StatusWords, State> shown = (state, words) -> state;
    private BiFunction<Moment, Response, Response> sent = (moment, response) -> response;
    private List<Telling> webhooks = List.of(Telling.END);
    private @Nullable Parameter parameter;
    private IntFunction<Scenario> variant = number -> this;

    private Scenario(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /** One webhook of a job, where the submission asked for it. */
    public enum Telling {
        /** When the job has ended, of its end. */
        END,
        /** When half of its time is over, of its end. */
        EARLY,
        /** When the job has ended, of the state before its end. */
        STALE
    }

    /**
     * A number that may follow the name after {@code @}.
     *
     * @param meaning what it says
     * @param usual what it is where none is given
     */
    public record Parameter(String meaning, int usual) {}

    static Scenario named(String name, String summary) {
        return new Scenario(name, summary);
    }

    Scenario refused(Function<Voice, @Nullable Response> by) {
        refusal = by;
        return this;
    }

    Scenario course(BiFunction<Course, StatusWords, Course> change) {
        course = change;
        return this;
    }

    /** Answers in place of the vendor, unless the answer is null. */
    Scenario interrupted(BiFunction<Moment, Voice, @Nullable Response> by) {
        interruption = by;
        return this;
    }

    /** Changes the vendor's answer in place. */
    Scenario answering(BiConsumer<Moment, ObjectNode> change) {
        answer = change;
        return this;
    }

    /** Tells another state than the job's own, to callers alone. */
    Scenario showing(BiFunction<State, StatusWords, State> change) {
        shown = change;
        return this;
    }

    Scenario telling(Telling... webhooksOfIt) {
        webhooks = List.of(webhooksOfIt);
        return this;
    }

    /** Changes how the vendor's answer, or the file, is delivered. */
    Scenario sending(BiFunction<Moment, Response, Response> change) {
        sent = change;
        return this;
    }

    /** A scenario that may take a number, made anew for each. */
    static Scenario varied(String meaning, int usual, IntFunction<Scenario> by) {
        Scenario scenario = by.apply(usual);
        scenario.parameter = new Parameter(meaning, usual);
        scenario.variant = by;
        return scenario;
    }

    Scenario at(int number) {
        Scenario other = variant.apply(number);
        other.name = name + '@' + number;
        return other;
    }

    /** {@return the number that may follow its name, or null} */
    public @Nullable Parameter parameter() {
        return parameter;
    }

    /** {@return its name, which is also a Pact provider state} */
    public String name() {
        return name;
    }

    /** {@return what happens, in one sentence} */
    public String summary() {
        return summary;
    }

    /** {@return what a submission is answered that is not taken, or null to take it} */
    public @Nullable Response refusal(Voice voice) {
        return refusal.apply(voice);
    }

    /** {@return what a job goes through} */
    public Course course(Course planned, StatusWords words) {
        return course.apply(planned, words);
    }

    /** {@return what is answered in place of the vendor, or null} */
    public @Nullable Response instead(Moment moment, Voice voice) {
        return interruption.apply(moment, voice);
    }

    /** {@return the state that callers are told} */
    public State shown(State state, StatusWords words) {
        return shown.apply(state, words);
    }

    /** {@return the webhooks of its job, in the order in which they are sent} */
    public List<Telling> webhooks() {
        return webhooks;
    }

    /** {@return what is sent in the end} */
    public Response sent(Moment moment, Response response) {
        return sent.apply(moment, response);
    }

    /** Changes the vendor's answer in place. */
    public void answer(Moment moment, ObjectNode body) {
        answer.accept(moment, body);
    }
}
