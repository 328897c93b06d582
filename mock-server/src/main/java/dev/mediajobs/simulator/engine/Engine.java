package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.RouteTable;
import dev.mediajobs.simulator.validation.ValidationMode;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a request: all of the simulator but server and control API. Safe for several threads. */
public final class Engine {

    /** The largest body that is taken. */
    public static final int MOST_BODY_BYTES = 32 * 1024 * 1024;

    private final World world;
    private final Map<String, Vendor> vendors = new LinkedHashMap<>();
    private final RouteTable<Route> routes = new RouteTable<>();

    /** What stands at a path. */
    private interface Route {
        Response answer(Request request, Map<String, String> parameters, Entry entry);
    }

    /** What the journal will say. */
    private static final class Entry {
        @Nullable
        Operation operation;

        List<Violation> violations = List.of();
    }

    /**
     * An engine for some vendors.
     *
     * @param vendors whom it plays
     */
    public Engine(World world, List<Vendor> vendors) {
        this.world = world;
        for (Vendor vendor : vendors) {
            this.vendors.put(vendor.spec().name(), vendor);
            for (Operation operation : vendor.spec().operations().values()) {
                routes.add(
                        operation.method(),
                        operation.path(),
                        (request, parameters, entry) -> operation(vendor, operation, request, parameters, entry));
            }
        }
        routes.add(
                "GET",
                "/files/results/{file}",
                (request, parameters, entry) ->
                        FileDesk.result(world, request, Objects.requireNonNull(parameters.get("file"))));
        routes.add(
                "PUT",
                "/files/uploads/{id}",
                (request, parameters, entry) ->
                        FileDesk.upload(world, request, Objects.requireNonNull(parameters.get("id"))));
    }

    /** {@return all that it remembers} */
    public World world() {
        return world;
    }

    /** {@return the vendors by name} */
    public Map<String, Vendor> vendors() {
        return vendors;
    }

    /** Answers a request and keeps it in the journal. */
    public Response answer(Request request) {
        Entry entry = new Entry();
        Response response;
        try {
            response = answer(request, entry);
        } catch (RuntimeException e) {
            response = problem(500, "The simulator itself failed on this request: " + e);
        }
        world.journal()
                .add(
                        world.clock().instant(),
                        request.method(),
                        request.path(),
                        entry.operation == null ? null : entry.operation.vendor(),
                        entry.operation == null ? null : entry.operation.id(),
                        response.status(),
                        entry.violations);
        return response;
    }

    private Response answer(Request request, Entry entry) {
        RouteTable.Match<Route> match = routes.find(request.method(), request.path());
        if (match == null) {
            return unknown(request);
        }
        if (match.target() == null) {
            String allowed = String.join(", ", match.methods());
            return problem(405, "This path knows " + allowed + ", not " + request.method() + ".")
                    .with("Allow", allowed);
        }
        return match.target().answer(request, match.parameters(), entry);
    }

    private Response operation(
            Vendor vendor, Operation operation, Request request, Map<String, String> parameters, Entry entry) {
        entry.operation = operation;
        Behaviour behaviour = vendor.behaviour(operation.id());
        if (behaviour == null) {
            return problem(501, "The simulator does not play " + operation.id() + " (" + operation.place() + ") yet.");
        }
        Access access = Access.of(operation, request, world.tokens());
        if (!access.granted()) {
            return vendor.unauthorized(operation, access.missing());
        }
        if (request.longerThan(MOST_BODY_BYTES)) {
            return vendor.failure(413, "PAYLOAD_TOO_LARGE", "The body is larger than " + MOST_BODY_BYTES + " bytes");
        }
        BodyReader.Reading reading = BodyReader.read(operation, request);
        Call call = new Call(
                request.base(),
                parameters,
                request.query(),
                reading.body(),
                access.account(),
                tokenIssued(request),
                world);
        ValidationMode mode = world.settings().validation();
        if (mode != ValidationMode.OFF) {
            entry.violations = violations(vendor, operation, request, call, reading);
        }
        if (mode == ValidationMode.STRICT && !entry.violations.isEmpty()) {
            boolean nowhere = entry.violations.stream()
                    .anyMatch(violation -> violation.in().equals("path"));
            return nowhere ? vendor.notFound(operation) : vendor.refused(entry.violations);
        }
        if (behaviour instanceof Behaviour.Submit submit) {
            String wish = ScenarioWish.of(request, call.body().fields());
            if (wish != null && Scenarios.find(wish) == null) {
                return vendor.failure(400, "UNKNOWN_SCENARIO", Scenarios.unknown(wish));
            }
            Scenario scenario =
                    wish == null ? world.scenarios().of(operation.vendor(), operation.id()) : Scenarios.named(wish);
            return JobDesk.submit(vendor, operation, submit, call, scenario);
        }
        if (behaviour instanceof Behaviour.Read read) {
            return JobDesk.read(vendor, operation, read, call);
        }
        if (behaviour instanceof Behaviour.Listing listing) {
            return JobLists.list(operation, listing, call);
        }
        return ((Behaviour.Plain) behaviour).answerer().answer(call);
    }

    private @Nullable Instant tokenIssued(Request request) {
        String sent = request.header("Authorization");
        return sent == null || sent.length() < 7
                ? null
                : world.tokens().issued(sent.substring(7).strip());
    }

    private static List<Violation> violations(
            Vendor vendor, Operation operation, Request request, Call call, BodyReader.Reading reading) {
        List<Violation> all = new ArrayList<>(ParameterReader.judge(operation, request, call.parameters()));
        all.addAll(reading.violations());
        return List.copyOf(all.isEmpty() ? vendor.check(operation, call) : all);
    }

    /**
     * Takes a job from the operation's own example, which stands still for ever.
     *
     * @param phase in which phase, or null for the state that the scenario is about
     * @param base where the caller reached the simulator
     * @throws IllegalArgumentException if the vendor has no such operation or no word for that phase
     */
    public Job stand(String vendorName, String operationId, @Nullable Phase phase, Scenario scenario, String base) {
        Vendor vendor = vendors.get(vendorName);
        Operation operation = vendor == null ? null : vendor.spec().operations().get(operationId);
        if (vendor == null
                || operation == null
                || !(vendor.behaviour(operationId) instanceof Behaviour.Submit submit)) {
            throw new IllegalArgumentException(vendorName + " has no operation '" + operationId
                    + "' that submits a job. It has: " + String.join(", ", submits(vendorName)) + ".");
        }
        JsonNode sample = operation.examples().values().stream().findFirst().orElseGet(Json::object);
        return JobDesk.stand(
                operation,
                submit,
                new Call(base, Map.of(), Map.of(), new Body(sample, Map.of()), "", null, world),
                phase,
                scenario);
    }

    /** {@return the operations of a vendor that submit a job; empty if there is no such vendor} */
    public List<String> submits(String vendorName) {
        Vendor vendor = vendors.get(vendorName);
        return vendor == null
                ? List.of()
                : vendor.spec().operations().values().stream()
                        .filter(operation -> operation.story() != null)
                        .map(Operation::id)
                        .toList();
    }

    private Response unknown(Request request) {
        ObjectNode body =
                Json.object().put("error", "Nothing stands at " + request.method() + " " + request.path() + ".");
        body.set("exists", Json.of(routes.all()));
        return Response.json(404, body.put("control", "/__admin/simulator/"));
    }

    private static Response problem(int status, String message) {
        return Response.json(status, Json.object().put("error", message));
    }
}
