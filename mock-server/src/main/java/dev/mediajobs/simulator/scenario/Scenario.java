package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.StatusWords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A named course of events. It may refuse a submission, change what a job goes through, the state that is told, the vendor's answer and its
 * delivery, or answer in place of the vendor. Immutable; it keeps no state: what differs from call to call follows from the job.
 */
public final class Scenario {

    private final String name;
    private final String summary;
    private Function<Voice, @Nullable Response> refusal = voice -> null;
    private CourseChange course = (planned, words) -> planned;
    private Interruption interruption = (moment, voice) -> null;
    private AnswerChange answer = (moment, body) -> {};
    private StateChange shown = (state, words) -> state;
    private ResponseChange sent = (moment, response) -> response;
    private List<Telling> webhooks = List.of(Telling.END);
    private @Nullable Parameter parameter;
    private IntFunction<Scenario> variant = number -> this;

    private Scenario(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    private Scenario changed(String otherName, Consumer<Scenario> change) {
        Scenario other = new Scenario(otherName, summary);
        other.refusal = refusal;
        other.course = course;
        other.interruption = interruption;
        other.answer = answer;
        other.shown = shown;
        other.sent = sent;
        other.webhooks = webhooks;
        other.parameter = parameter;
        other.variant = variant;
        change.accept(other);
        return other;
    }

    private Scenario changed(Consumer<Scenario> change) {
        return changed(name, change);
    }

    /** Changes what a job goes through. */
    @FunctionalInterface
    public interface CourseChange {
        /** {@return the other course} */
        Course change(Course planned, StatusWords words);
    }

    /** Answers in place of the vendor. */
    @FunctionalInterface
    public interface Interruption {
        /** {@return the answer, or null to let the vendor answer} */
        @Nullable
        Response instead(Moment moment, Voice voice);
    }

    /** Changes the vendor's answer. */
    @FunctionalInterface
    public interface AnswerChange {
        /** Changes the body in place. */
        void change(Moment moment, ObjectNode body);
    }

    /** Tells another state than the job's own, to callers alone. */
    @FunctionalInterface
    public interface StateChange {
        /** {@return the state that is told} */
        State change(State state, StatusWords words);
    }

    /** Changes how the vendor's answer, or the file, is delivered. */
    @FunctionalInterface
    public interface ResponseChange {
        /** {@return what is sent} */
        Response change(Moment moment, Response response);
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
        return changed(other -> other.refusal = by);
    }

    Scenario course(CourseChange change) {
        return changed(other -> other.course = change);
    }

    Scenario interrupted(Interruption by) {
        return changed(other -> other.interruption = by);
    }

    Scenario answering(AnswerChange change) {
        return changed(other -> other.answer = change);
    }

    Scenario showing(StateChange change) {
        return changed(other -> other.shown = change);
    }

    Scenario telling(Telling... webhooksOfIt) {
        return changed(other -> other.webhooks = List.of(webhooksOfIt));
    }

    Scenario sending(ResponseChange change) {
        return changed(other -> other.sent = change);
    }

    Scenario varied(Parameter meaning, IntFunction<Scenario> by) {
        return changed(other -> {
            other.parameter = meaning;
            other.variant = by;
        });
    }

    Scenario at(int number) {
        return variant.apply(number).changed(name + '@' + number, other -> {});
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
        return course.change(planned, words);
    }

    /** {@return what is answered in place of the vendor, or null} */
    public @Nullable Response instead(Moment moment, Voice voice) {
        return interruption.instead(moment, voice);
    }

    /** {@return the state that callers are told} */
    public State shown(State state, StatusWords words) {
        return shown.change(state, words);
    }

    /** {@return the webhooks of its job, in the order in which they are sent} */
    public List<Telling> webhooks() {
        return webhooks;
    }

    /** {@return what is sent in the end} */
    public Response sent(Moment moment, Response response) {
        return sent.change(moment, response);
    }

    /** Changes the vendor's answer in place. */
    public void answer(Moment moment, ObjectNode body) {
        answer.change(moment, body);
    }
}
