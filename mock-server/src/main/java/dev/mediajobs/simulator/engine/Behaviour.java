package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Moment;
import java.util.Set;

/** What an operation does, beyond what the spec says. */
sealed interface Behaviour {

    /** An operation that no job is behind. */
    record Plain(Answerer answerer) implements Behaviour {}

    /** An operation that submits a job. */
    record Submit(Drafter drafter, Viewer receipt) implements Behaviour {}

    /**
     * An operation that reads a job.
     *
     * @param kind its state or its result
     * @param of the operations that the specs name for it: jobs that are read by one of them are read by this one too
     */
    record Read(Moment.Kind kind, Set<String> of, Viewer view) implements Behaviour {}

    /** Answers a call. */
    @FunctionalInterface
    interface Answerer {
        Response answer(Call call);
    }

    /** Takes a job. */
    @FunctionalInterface
    interface Drafter {
        Draft draft(Call call);
    }

    /** Writes the body of an answer. */
    @FunctionalInterface
    interface Viewer {
        ObjectNode view(Look look);
    }
}
