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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A simulated vendor: its spec and the behaviour of its operations. Thread-safe. */
public abstract class SimulatedVendor implements ErrorRenderer {

    private final VendorSpec spec;
    private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    private final Map<String, Function<JobView, ObjectNode>> webhooks = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean registered;

    /**
     * Reads the spec from the class path.
     *
     * @param name the spec's name
     */
    protected SimulatedVendor(String name) {
        this.spec = VendorSpec.of(name);
    }

    /** {@return the spec} */
    public final VendorSpec spec() {
        return spec;
    }

    /** Registers all operations. Called once, by the first request, to keep the start fast. */
    protected abstract void register();

    private void registerOnce() {
        if (registered) {
            return;
        }
        lock.lock();
        try {
            if (!registered) {
                register();
                registered = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Registers an operation without a job. */
    protected final void respond(String operation, Function<Call, Response> handler) {
        behaviours.put(operation, new Behaviour.Direct(handler));
    }

    /** Registers a submit operation. */
    protected final void submit(
            String operation, Function<Call, NewJob> factory, Function<JobView, ObjectNode> renderer) {
        behaviours.put(operation, new Behaviour.Submit(factory, renderer));
    }

    /** Registers an operation that reads the state of a job, as defined by x-job. */
    protected final void poll(String operation, Function<JobView, ObjectNode> renderer) {
        behaviours.put(operation, new Behaviour.Read(ScenarioContext.CallKind.POLL, renderer));
    }

    /** Registers an operation that reads the result of a job. It does not find unfinished jobs. */
    protected final void result(String operation, Function<JobView, ObjectNode> renderer) {
        behaviours.put(operation, new Behaviour.Read(ScenarioContext.CallKind.RESULT, renderer));
    }

    /**
     * Registers an operation that lists jobs.
     *
     * @param finished whether only succeeded jobs are listed
     * @param submits the submit operations of the listed jobs
     */
    protected final void list(
            String operation,
            boolean finished,
            Set<String> submits,
            Function<JobView, ObjectNode> item,
            BiFunction<Call, ArrayNode, JsonNode> renderer) {
        behaviours.put(operation, new Behaviour.Listing(submits, finished, item, renderer));
    }

    /** Registers the webhook of a submit operation. */
    protected final void webhook(String operation, Function<JobView, ObjectNode> payload) {
        webhooks.put(operation, payload);
    }

    final @Nullable Function<JobView, ObjectNode> webhook(String operation) {
        registerOnce();
        return webhooks.get(operation);
    }

    final @Nullable Behaviour behaviour(String operation) {
        registerOnce();
        return behaviours.get(operation);
    }

    /** {@return the implemented operations} */
    public final Set<String> implemented() {
        registerOnce();
        return Set.copyOf(behaviours.keySet());
    }

    /** {@return the response to a request that violates the spec} */
    protected abstract Response invalidRequest(List<Violation> violations);

    /** {@return the renderer of error responses for the given quirk values} */
    protected ErrorRenderer errorRenderer(Quirks quirks) {
        return this;
    }

    /** {@return whether the operation exists with the given quirk values} */
    protected boolean supports(Operation operation, Quirks quirks) {
        return true;
    }

    /** {@return violations that the schemas do not cover} */
    protected List<Violation> validate(Operation operation, Call call) {
        return List.of();
    }

    /** {@return accepted oddities of a call} */
    protected List<Violation> notes(Operation operation, Call call) {
        return List.of();
    }

    /**
     * {@return the response to a call without valid credentials}
     *
     * @param missing whether the call has no credentials
     */
    protected Response unauthorized(Operation operation, boolean missing) {
        return example(operation, 401, "UNAUTHORIZED", "Unauthorized");
    }

    /** {@return the response to an unknown id} */
    public Response notFound(Operation operation) {
        return example(operation, 404, "NOT_FOUND", "Not found");
    }

    /** Returns the documented example of an error, otherwise an error in the format of this vendor. */
    final Response example(Operation operation, int status, String code, String message) {
        return Optional.ofNullable(operation.responses().get(String.valueOf(status)))
                .flatMap(ResponseSpec::example)
                .map(example -> Response.json(status, example.json()))
                .orElseGet(() -> error(status, code, message));
    }

    /** {@return the violation of a missing field that no schema requires} */
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
