package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an operation does, beyond what the spec says. */
sealed interface Behaviour {

    /**
     * An operation that no job is behind.
     *
     * @param handler answers a call
     */
    record Direct(Function<Call, Response> handler) implements Behaviour {}

    /**
     * An operation that submits a job.
     *
     * @param factory takes the job
     * @param renderer writes the body of the answer
     */
    record Submit(Function<Call, NewJob> factory, Function<JobView, ObjectNode> renderer) implements Behaviour {}

    /**
     * An operation that reads a job.
     *
     * @param kind its state or its result
     */
    record Read(ScenarioContext.CallKind kind, Function<JobView, ObjectNode> renderer) implements Behaviour {}

    /**
     * An operation that lists jobs.
     *
     * @param operations what submitted them
     * @param finished whether only those that succeeded
     * @param item how one of them looks
     * @param renderer puts the items, newest first, into the body of an answer
     */
    record Listing(
            Set<String> operations,
            boolean finished,
            Function<JobView, ObjectNode> item,
            BiFunction<Call, ArrayNode, JsonNode> renderer)
            implements Behaviour {}
}
