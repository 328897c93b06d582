package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.auth.Authentication;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Ranges;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.RequestKind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.spec.RouteTable;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulator without the server and the control API: routes requests and records them. Thread-safe. */
public final class Engine {

    public static final int MAX_BODY_BYTES = 32 * 1024 * 1024;

    private final SimulatorState state;
    private final Map<String, SimulatedVendor> vendors = new LinkedHashMap<>();
    private final RouteTable<Route> routes = new RouteTable<>();
    private final RouteTable<Route> files = new RouteTable<>();

    /** A route. If {@code file} is true, a success is a file, which supports HEAD and Range requests. */
    private record Route(boolean file, RouteHandler handler) {}

    private interface RouteHandler {
        Response handle(Request request, Map<String, String> parameters, JournalEntry entry);
    }

    /**
     * Creates an engine.
     */
    public Engine(SimulatorState state, List<SimulatedVendor> vendors) {
        this.state = state;
        OperationDispatcher dispatcher = new OperationDispatcher(state);
        for (SimulatedVendor vendor : vendors) {
            this.vendors.put(vendor.spec().name(), vendor);
            for (Operation operation : vendor.spec().operations()) {
                boolean file = operation.isRead() && !operation.responseSchema().exists();
                RouteHandler handler = (request, parameters, entry) ->
                        dispatcher.handle(vendor, operation, request, parameters, entry);
                add(operation.method(), operation.path(), new Route(file, handler));
            }
        }
        RouteHandler results = (request, parameters, entry) -> FileEndpoint.result(state, request, parameters, entry);
        add("GET", "/files/results/{file}", new Route(true, results));
        vendors.stream()
                .flatMap(vendor -> vendor.spec().operations().stream())
                .filter(operation -> RequestKind.of(operation) == RequestKind.UPLOAD_CREATE)
                .findFirst()
                .ifPresent(this::addUploads);
    }

    private void addUploads(Operation announcing) {
        RouteHandler uploads =
                (request, parameters, entry) -> FileEndpoint.upload(state, announcing, request, parameters, entry);
        add("PUT", "/files/uploads/{id}", new Route(false, uploads));
    }

    private void add(String method, String template, Route route) {
        routes.add(method, template, route);
        if (route.file()) {
            files.add(method, template, route);
        }
    }

    /** {@return the state of the simulator} */
    public SimulatorState state() {
        return state;
    }

    /** {@return the vendors by name} */
    public Map<String, SimulatedVendor> vendors() {
        return vendors;
    }

    /** {@return the message for an unknown vendor name} */
    public String unknownVendor(String name) {
        return "Unknown vendor '" + name + "'. Valid vendors: " + String.join(", ", vendors.keySet()) + ".";
    }

    /** {@return all routes as method and path} */
    public Set<String> routes() {
        return routes.all();
    }

    /** {@return whether the path of a request belongs to the simulator, even if it does not support the method} */
    public boolean serves(Request request) {
        return routes.find(request.method(), request.path()) != null
                || redirects(request, Authentication.unverifiedAccount(request, state.tokens()));
    }

    /** {@return whether a request reads a file, whose rendering takes many milliseconds} */
    public boolean readsFile(Request request) {
        return files.find(request.method(), request.path()) != null;
    }

    /** Handles a request and records it in the journal. */
    public Response handle(Request request) {
        return handle(request, new JournalEntry());
    }

    /**
     * Handles a request and records it in the journal.
     *
     * @param entry an empty entry, which is filled with what is recorded
     */
    public Response handle(Request request, JournalEntry entry) {
        Response response;
        try {
            response = route(request, entry).sandboxed();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            response = UnmatchedRequests.problem(500, "The simulator failed to handle this request: " + e);
        }
        record(request, entry, response);
        return response;
    }

    private void record(Request request, JournalEntry entry, Response response) {
        Instant now = state.namespace(entry.account).clock().instant();
        RecordedRequest recorded = state.journal().add(entry, now, request, response);
        String job = entry.jobId;
        if (job != null) {
            state.jobs().attach(job, recorded);
        }
    }

    private Response route(Request request, JournalEntry entry) {
        RouteTable.Match<Route> match = routes.find(request.method(), request.path());
        if (match == null) {
            return unmatched(request, entry);
        }
        Route route = match.target();
        if (route != null) {
            Response response = route.handler().handle(request, match.parameters(), entry);
            return route.file() ? Ranges.of(request, response) : response;
        }
        RouteTable.Match<Route> file = request.method().equals("HEAD") ? routes.find("GET", request.path()) : null;
        if (file != null && file.target() != null && file.target().file()) {
            return Ranges.head(file.target().handler().handle(request, file.parameters(), entry));
        }
        entry.account = Authentication.unverifiedAccount(request, state.tokens());
        return UnmatchedRequests.wrongMethod(request, match.methods());
    }

    private Response unmatched(Request request, JournalEntry entry) {
        entry.account = Authentication.unverifiedAccount(request, state.tokens());
        return redirects(request, entry.account)
                ? UnmatchedRequests.redirect(request)
                : UnmatchedRequests.unknown(request, routes.all());
    }

    private boolean redirects(Request request, String account) {
        return state.namespace(account).quirks().is(Quirk.CREATIFY_SLASH, "redirect")
                && routes.find(request.method(), request.path() + "/") != null;
    }

    /**
     * Creates a job from the example of the operation whose state never changes.
     *
     * @param phase the phase of the job, or null for the state that the scenario produces
     * @param base the base URL that the caller used
     * @param account the owner, or empty for a job that all users see
     * @throws IllegalArgumentException if the vendor does not have the operation, or a status value for the phase
     */
    public Job createFixedJob(
            String vendorName,
            String operationId,
            @Nullable Phase phase,
            Scenario scenario,
            String base,
            String account) {
        SimulatedVendor vendor = vendors.get(vendorName);
        Operation operation =
                vendor == null ? null : vendor.spec().operation(operationId).orElse(null);
        if (vendor == null
                || operation == null
                || !(vendor.behaviour(operationId) instanceof Behaviour.Submit submit)) {
            throw new IllegalArgumentException("'" + operationId + "' is not a submit operation of " + vendorName
                    + ". Valid operations: " + String.join(", ", submits(vendorName)) + ".");
        }
        JsonNode sample = operation.requestExample().map(SpecNode::json).orElseGet(Json::object);
        return JobService.createFixedJob(
                operation,
                submit,
                new Call(base, Map.of(), Map.of(), new RequestBody(sample, Map.of()), account, null, state),
                phase,
                scenario);
    }

    /**
     * Finishes a job now.
     *
     * @param reason the reason of a failure or rejection
     * @return false if the job had already finished
     * @throws IllegalArgumentException if the vendor has no status value for the phase
     */
    public boolean end(Job job, Phase phase, String reason) {
        return JobOutcome.set(state, job, phase, reason);
    }

    /**
     * {@return the problem of selecting a scenario for an operation, or null}
     *
     * @param vendorName a valid vendor
     */
    public @Nullable String selectionProblem(Scenario scenario, String vendorName, String operationId) {
        SimulatedVendor vendor = Objects.requireNonNull(vendors.get(vendorName));
        Operation operation = vendor.spec().operation(operationId).orElse(null);
        return operation == null
                ? "'" + operationId + "' is not an operation of " + vendorName + ". Valid operations: "
                        + String.join(
                                ", ", vendor.implemented().stream().sorted().toList()) + "."
                : FailingRequests.problem(scenario, operation);
    }

    /** {@return the ids of a vendor's submit operations; empty if the vendor is unknown} */
    public List<String> submits(String vendorName) {
        SimulatedVendor vendor = vendors.get(vendorName);
        return vendor == null
                ? List.of()
                : vendor.spec().operations().stream()
                        .filter(operation -> operation.jobSpec().isPresent())
                        .map(Operation::id)
                        .toList();
    }
}
