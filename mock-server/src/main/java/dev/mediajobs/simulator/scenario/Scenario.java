package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.StatusWords;
import org.jspecify.annotations.Nullable;

/**
 * A named course of events. It may change what a job goes through, the state that is told, the vendor's answer and its
 * delivery, or answer in place of the vendor. Immutable; it keeps no state: what differs from call to call follows from the job.
 */
public final class Scenario {

    private final String name;
    private final String summary;
    private final CourseChange course;
    private final Interruption interruption;
    private final AnswerChange answer;
    private final StateChange shown;
    private final ResponseChange sent;
    private final Webhooks webhooks;

    private Scenario(
            String name,
            String summary,
            CourseChange course,
            Interruption interruption,
            AnswerChange answer,
            StateChange shown,
            ResponseChange sent,
            Webhooks webhooks) {
        this.name = name;
        this.summary = summary;
        this.course = course;
        this.interruption = interruption;
        this.answer = answer;
        this.shown = shown;
        this.sent = sent;
        this.webhooks = webhooks;
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

    /**
     * How a job's end is told by webhook, where the submission asked for it.
     *
     * @param times how often
     * @param early whether it comes when half of the time is over
     */
    public record Webhooks(int times, boolean early) {}

    static Scenario named(String name, String summary) {
        return new Scenario(
                name,
                summary,
                (planned, words) -> planned,
                (moment, voice) -> null,
                (moment, body) -> {},
                (state, words) -> state,
                (moment, response) -> response,
                new Webhooks(1, false));
    }

    Scenario course(CourseChange change) {
        return new Scenario(name, summary, change, interruption, answer, shown, sent, webhooks);
    }

    Scenario interrupted(Interruption by) {
        return new Scenario(name, summary, course, by, answer, shown, sent, webhooks);
    }

    Scenario answering(AnswerChange change) {
        return new Scenario(name, summary, course, interruption, change, shown, sent, webhooks);
    }

    Scenario showing(StateChange change) {
        return new Scenario(name, summary, course, interruption, answer, change, sent, webhooks);
    }

    Scenario telling(Webhooks other) {
        return new Scenario(name, summary, course, interruption, answer, shown, sent, other);
    }

    Scenario sending(ResponseChange change) {
        return new Scenario(name, summary, course, interruption, answer, shown, change, webhooks);
    }

    /** {@return its name, which is also a Pact provider state} */
    public String name() {
        return name;
    }

    /** {@return what happens, in one sentence} */
    public String summary() {
        return summary;
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

    /** {@return how the end is told by webhook} */
    public Webhooks webhooks() {
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
