package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ErrorRenderer;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.VendorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One vendor: its spec, and for each operation what only that vendor does. Filled first, then safe for several threads. */
public abstract class SimulatedVendor implements ErrorRenderer {

    private final VendorSpec spec;
    private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    private final Map<String, Function<JobView, ObjectNode>> webhooks = new LinkedHashMap<>();

    /**
     * Reads the spec from the class path.
     *
     * @param name the spec's name
     */
    protected SimulatedVendor(String name) {
        this.spec = VendorSpec.of(name);
    }

    /** {@return its spec} */
    public final VendorSpec spec() {
        return spec;
    }

    /** Says what an operation does that no job is behind. */
    protected final void respond(String operation, Function<Call, Response> answerer) {
        behaviours.put(operation, new Behaviour.Direct(answerer));
    }

    /** Says how a job is taken and what its receipt looks like. */
    protected final void submit(
            String operation, Function<Call, NewJob> drafter, Function<JobView, ObjectNode> receipt) {
        behaviours.put(operation, new Behaviour.Submit(drafter, receipt));
    }

    /** Says how the state of a job looks to an operation that x-job names for it. */
    protected final void poll(String operation, Function<JobView, ObjectNode> view) {
        behaviours.put(operation, new Behaviour.Read(ScenarioContext.CallKind.POLL, view));
    }

    /** Says how the result of a job looks. A job that is not done is not found. */
    protected final void result(String operation, Function<JobView, ObjectNode> view) {
        behaviours.put(operation, new Behaviour.Read(ScenarioContext.CallKind.RESULT, view));
    }

    /**
     * Says what a list of jobs looks like.
     *
     * @param finished whether it shows only those that succeeded
     * @param of the operations that submit them
     */
    protected final void list(
            String operation,
            boolean finished,
            Set<String> of,
            Function<JobView, ObjectNode> item,
            BiFunction<Call, ArrayNode, JsonNode> frame) {
        behaviours.put(operation, new Behaviour.Listing(of, finished, item, frame));
    }

    /** Says what the webhook of a submitted job looks like. */
    protected final void webhook(String operation, Function<JobView, ObjectNode> payload) {
        webhooks.put(operation, payload);
    }

    final @Nullable Function<JobView, ObjectNode> webhook(String operation) {
        return webhooks.get(operation);
    }

    final @Nullable Behaviour behaviour(String operation) {
        return behaviours.get(operation);
    }

    /** {@return the operations that have a behaviour} */
    public final Set<String> implemented() {
        return Set.copyOf(behaviours.keySet());
    }

    /** {@return the answer to a request that the spec does not allow} */
    protected abstract Response invalidRequest(List<Violation> violations);

    /** {@return how it says that something went wrong, as the quirks have it} */
    protected ErrorRenderer errorRenderer(Quirks quirks) {
        return this;
    }

    /** {@return whether it has that operation, as the quirks have it} */
    protected boolean supports(Operation operation, Quirks quirks) {
        return true;
    }

    /** {@return what is wrong with a call beyond what its schema says} */
    protected List<Violation> validate(Operation operation, Call call) {
        return List.of();
    }

    /** {@return what is odd about a call and accepted all the same} */
    protected List<Violation> notes(Operation operation, Call call) {
        return List.of();
    }

    /**
     * {@return the answer to a call that may not come in}
     *
     * @param missing whether there were no credentials at all
     */
    protected Response unauthorized(Operation operation, boolean missing) {
        return example(operation, 401, "UNAUTHORIZED", "Unauthorized");
    }

    /** {@return the answer to an id that names nothing} */
    public Response notFound(Operation operation) {
        return example(operation, 404, "NOT_FOUND", "Not found");
    }

    private Response example(Operation operation, int status, String code, String message) {
        return Optional.ofNullable(operation.responses().get(String.valueOf(status)))
                .flatMap(ResponseSpec::example)
                .map(example -> Response.json(status, example.json()))
                .orElseGet(() -> error(status, code, message));
    }

    /** {@return what is wrong with a body that lacks a member which no schema requires} */
    protected static Violation missing(
            Operation operation, String name, String expected, String sample, String... quirks) {
        return new Violation(
                "body",
                "required",
                "/" + name,
                expected,
                "missing",
                TextNode.valueOf(sample),
                operation.location(),
                List.of(quirks));
    }

    /** {@return a new empty object} */
    protected static ObjectNode object() {
        return Json.object();
    }
}
