package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.engine.auth.Authentication;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Ranges;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.spec.RouteTable;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a request: all of the simulator but server and control API. Safe for several threads. */
public final class Engine {

    /** The largest body that is taken. */
    public static final int MAX_BODY_BYTES = 32 * 1024 * 1024;

    private final SimulatorState state;
    private final Map<String, SimulatedVendor> vendors = new LinkedHashMap<>();
    private final RouteTable<Route> routes = new RouteTable<>();

    /**
     * What stands at a path.
     *
     * @param file whether a success is a file, of which a head or a part may be asked for
     */
    private record Route(boolean file, RouteHandler handler) {}

    /** Answers a request. */
    private interface RouteHandler {
        Response handle(Request request, Map<String, String> parameters, JournalEntry entry);
    }

    /**
     * An engine for some vendors.
     *
     * @param vendors whom it plays
     */
    public Engine(SimulatorState state, List<SimulatedVendor> vendors) {
        this.state = state;
        OperationDispatcher desk = new OperationDispatcher(state);
        for (SimulatedVendor vendor : vendors) {
            this.vendors.put(vendor.spec().name(), vendor);
            for (Operation operation : vendor.spec().operations()) {
                boolean file = operation.isRead() && !operation.responseSchema().exists();
                routes.add(
                        operation.method(),
                        operation.path(),
                        new Route(
                                file,
                                (request, parameters, entry) ->
                                        desk.handle(vendor, operation, request, parameters, entry)));
            }
        }
        routes.add(
                "GET",
                "/files/results/{file}",
                new Route(
                        true, (request, parameters, entry) -> FileEndpoint.result(state, request, parameters, entry)));
        routes.add(
                "PUT",
                "/files/uploads/{id}",
                new Route(
                        false, (request, parameters, entry) -> FileEndpoint.upload(state, request, parameters, entry)));
    }

    /** {@return all that it remembers} */
    public SimulatorState state() {
        return state;
    }

    /** {@return the vendors by name} */
    public Map<String, SimulatedVendor> vendors() {
        return vendors;
    }

    /** {@return every route as method and path} */
    public Set<String> routes() {
        return routes.all();
    }

    /** Answers a request and keeps it in the journal. */
    public Response handle(Request request) {
        JournalEntry entry = new JournalEntry();
        Response response;
        try {
            response = handle(request, entry);
        } catch (RuntimeException e) {
            response = UnmatchedRequests.problem(500, "The simulator itself failed on this request: " + e);
        }
        state.journal()
                .add(
                        entry.account,
                        state.namespace(entry.account).clock().instant(),
                        request.method(),
                        request.path(),
                        entry.operation == null
                                ? null
                                : entry.operation.vendor().name(),
                        entry.operation == null ? null : entry.operation.id(),
                        response.status(),
                        entry.violations,
                        entry.notes);
        return response;
    }

    private Response handle(Request request, JournalEntry entry) {
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
        boolean redirects = state.namespace(entry.account).quirks().is(Quirk.CREATIFY_SLASH, "redirect");
        return redirects && routes.find(request.method(), request.path() + "/") != null
                ? UnmatchedRequests.redirect(request)
                : UnmatchedRequests.unknown(request, routes.all());
    }

    /**
     * Takes a job from the operation's own example, which stands still for ever.
     *
     * @param phase in which phase, or null for the state that the scenario is about
     * @param base where the caller reached the simulator
     * @param account whose it is; empty for everybody's
     * @throws IllegalArgumentException if the vendor has no such operation or no word for that phase
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
            throw new IllegalArgumentException(vendorName + " has no operation '" + operationId
                    + "' that submits a job. It has: " + String.join(", ", submits(vendorName)) + ".");
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
     * Ends a job now.
     *
     * @param reason why it failed or was rejected
     * @return whether it was not over yet
     * @throws IllegalArgumentException if the vendor has no word for that phase
     */
    public boolean end(Job job, Phase phase, String reason) {
        return JobOutcome.set(state, job, phase, reason);
    }

    /** {@return the operations of a vendor that submit a job; empty if there is no such vendor} */
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
