package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The vendor-specific behaviour of an operation. */
sealed interface Behaviour {

    /** An operation without a job. */
    record Direct(Function<Call, Response> handler) implements Behaviour {}

    /**
     * An operation that submits a job.
     *
     * @param factory creates the job
     * @param renderer renders the body of the response
     */
    record Submit(Function<Call, NewJob> factory, Function<JobView, ObjectNode> renderer) implements Behaviour {}

    /**
     * An operation that reads a job.
     *
     * @param kind {@code POLL} for its state, {@code RESULT} for its result
     */
    record Read(ScenarioContext.CallKind kind, Function<JobView, ObjectNode> renderer) implements Behaviour {}

    /**
     * An operation that lists jobs.
     *
     * @param operations the submit operations of the listed jobs
     * @param finished whether only succeeded jobs are listed
     * @param renderer renders the body of the response around the items, newest first
     */
    record Listing(
            Set<String> operations,
            boolean finished,
            Function<JobView, ObjectNode> item,
            BiFunction<Call, ArrayNode, JsonNode> renderer)
            implements Behaviour {}
}
