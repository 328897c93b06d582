package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.spec.StatusWords;
import org.jspecify.annotations.Nullable;

/**
 * A named course of events. It may change what a job goes through, answer in place of the vendor, and change the vendor's
 * answer. Immutable; it keeps no state: what differs from call to call follows from the job.
 */
public final class Scenario {

    private final String name;
    private final String summary;
    private final CourseChange course;
    private final Interruption interruption;
    private final AnswerChange answer;

    private Scenario(String name, String summary, CourseChange course, Interruption interruption, AnswerChange answer) {
        this.name = name;
        this.summary = summary;
        this.course = course;
        this.interruption = interruption;
        this.answer = answer;
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

    static Scenario named(String name, String summary) {
        return new Scenario(name, summary, (planned, words) -> planned, (moment, voice) -> null, (moment, body) -> {});
    }

    Scenario course(CourseChange change) {
        return new Scenario(name, summary, change, interruption, answer);
    }

    Scenario interrupted(Interruption by) {
        return new Scenario(name, summary, course, by, answer);
    }

    Scenario answering(AnswerChange change) {
        return new Scenario(name, summary, course, interruption, change);
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

    /** Changes the vendor's answer in place. */
    public void answer(Moment moment, ObjectNode body) {
        answer.change(moment, body);
    }
}
