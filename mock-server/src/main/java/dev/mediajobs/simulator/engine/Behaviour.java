package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Moment;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an operation does, beyond what the spec says. */
sealed interface Behaviour {

    /**
     * An operation that no job is behind.
     *
     * @param answerer answers a call
     */
    record Plain(Function<Call, Response> answerer) implements Behaviour {}

    /**
     * An operation that submits a job.
     *
     * @param drafter takes the job
     * @param receipt writes the body of the answer
     */
    record Submit(Function<Call, Draft> drafter, Function<Look, ObjectNode> receipt) implements Behaviour {}

    /**
     * An operation that reads a job.
     *
     * @param kind its state or its result
     */
    record Read(Moment.Kind kind, Function<Look, ObjectNode> view) implements Behaviour {}

    /**
     * An operation that lists jobs.
     *
     * @param operations what submitted them
     * @param finished whether only those that succeeded
     * @param item how one of them looks
     * @param frame puts the items, newest first, into the body of an answer
     */
    record Listing(
            Set<String> operations,
            boolean finished,
            Function<Look, ObjectNode> item,
            BiFunction<Call, ArrayNode, JsonNode> frame)
            implements Behaviour {}
}
