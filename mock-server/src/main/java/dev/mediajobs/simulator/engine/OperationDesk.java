package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.validation.ValidationMode;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers calls of operations: who may, whether the request fits the spec, and then what the vendor does. */
final class OperationDesk {

    private final World world;

    OperationDesk(World world) {
        this.world = world;
    }

    /** Answers a call of an operation as its vendor would. */
    Response answer(Vendor vendor, Operation operation, Request request, Map<String, String> parameters, Entry entry) {
        entry.operation = operation;
        Behaviour behaviour = vendor.behaviour(operation.id());
        if (behaviour == null) {
            return Strays.notPlayed(operation);
        }
        Access access = Access.of(operation, request, world.tokens());
        entry.account = access.account();
        if (!vendor.knows(operation, world.namespace(access.account()).quirks())) {
            return vendor.notFound(operation);
        }
        if (!access.granted()) {
            return vendor.unauthorized(operation, access.missing());
        }
        if (request.longerThan(Engine.MOST_BODY_BYTES)) {
            return vendor.failure(
                    413, "PAYLOAD_TOO_LARGE", "The body is larger than " + Engine.MOST_BODY_BYTES + " bytes");
        }
        BodyReader.Reading reading = BodyReader.read(operation, request);
        if (operation.security().isEmpty()) {
            entry.account = reading.body().text("client_id", "");
        }
        Call call = new Call(
                request.base(),
                parameters,
                request.query(),
                reading.body(),
                entry.account,
                tokenIssued(request),
                world);
        ValidationMode mode = world.settings().validation();
        if (mode != ValidationMode.OFF) {
            entry.violations = violations(vendor, operation, request, call, reading);
            entry.notes = vendor.notes(operation, call);
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
            Scenario scenario = wish == null
                    ? world.namespace(call.account()).scenarios().of(operation.vendor(), operation.id())
                    : Scenarios.named(wish);
            Response refusal = scenario.refusal(vendor.voice(call.quirks()));
            return refusal == null ? JobDesk.submit(vendor, operation, submit, call, scenario) : refusal;
        }
        if (behaviour instanceof Behaviour.Read read) {
            return JobDesk.read(vendor, operation, read, call);
        }
        if (behaviour instanceof Behaviour.Listing listing) {
            return JobLists.list(operation, listing, call);
        }
        return ((Behaviour.Plain) behaviour).answerer().apply(call);
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
        boolean readable =
                all.stream().noneMatch(violation -> violation.pointer().isEmpty());
        if (readable) {
            Set<String> known = all.stream().map(Violation::pointer).collect(Collectors.toSet());
            vendor.check(operation, call).stream()
                    .filter(violation -> !known.contains(violation.pointer()))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }
}
