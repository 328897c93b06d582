package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
     */
    record Read(Moment.Kind kind, Viewer view) implements Behaviour {}

    /**
     * An operation that lists jobs.
     *
     * @param of which jobs
     * @param item how one of them looks
     * @param frame what stands around them
     */
    record Listing(Jobs of, Viewer item, Framer frame) implements Behaviour {}

    /**
     * Which jobs a list shows.
     *
     * @param operations what submitted them
     * @param finished whether only those that succeeded
     */
    record Jobs(Set<String> operations, boolean finished) {}

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

    /** Puts the items of a list, newest first, into the body of an answer. */
    @FunctionalInterface
    interface Framer {
        JsonNode frame(Call call, ArrayNode items);
    }

    /** Writes the body of an answer. */
    @FunctionalInterface
    interface Viewer {
        ObjectNode view(Look look);
    }
}
