package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.auth.Authentication;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.engine.journal.ViolationList;
import dev.mediajobs.simulator.engine.request.ParameterValidator;
import dev.mediajobs.simulator.engine.request.RequestBodyParser;
import dev.mediajobs.simulator.engine.request.RequestedScenario;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.RequestKind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.validation.ValidationMode;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Handles calls of operations: authenticates, validates, and runs the behaviour of the vendor. */
final class OperationDispatcher {

    private final SimulatorState state;
    private final Map<Operation, RequestKind> kinds = new ConcurrentHashMap<>();

    OperationDispatcher(SimulatorState state) {
        this.state = state;
    }

    Response handle(
            SimulatedVendor vendor,
            Operation operation,
            Request request,
            Map<String, String> parameters,
            JournalEntry entry) {
        entry.operation = operation;
        Behaviour behaviour = vendor.behaviour(operation.id());
        if (behaviour == null) {
            return UnmatchedRequests.notImplemented(operation);
        }
        Authentication authentication = Authentication.of(operation, request, state.tokens());
        entry.account = authentication.account();
        if (!vendor.supports(
                operation, state.namespace(authentication.account()).quirks())) {
            return vendor.notFound(operation);
        }
        if (!authentication.isGranted()) {
            return vendor.unauthorized(operation, authentication.missing());
        }
        if (request.longerThan(Engine.MAX_BODY_BYTES)) {
            return vendor.error(
                    413, "PAYLOAD_TOO_LARGE", "The body is larger than " + Engine.MAX_BODY_BYTES + " bytes");
        }
        RequestBodyParser.ParsedBody parsed = RequestBodyParser.parse(operation, request);
        if (operation.security().isEmpty()) {
            entry.account = parsed.body().text("client_id", "");
        }
        Call call = new Call(
                request.base(), parameters, request.query(), parsed.body(), entry.account, tokenIssued(request), state);
        ValidationMode mode = state.settings().validation();
        if (mode != ValidationMode.OFF) {
            entry.violations = ViolationList.of(violations(vendor, operation, request, call, parsed));
            entry.notes = ViolationList.of(vendor.notes(operation, call));
        }
        List<Violation> violations = entry.violations.first();
        if (mode == ValidationMode.STRICT && !violations.isEmpty()) {
            boolean badPath =
                    violations.stream().anyMatch(violation -> violation.in().equals("path"));
            return badPath ? vendor.notFound(operation) : vendor.invalidRequest(violations);
        }
        String requested = RequestedScenario.of(request, call.body().fields());
        if (requested != null && Scenarios.find(requested) == null) {
            return vendor.error(400, "UNKNOWN_SCENARIO", Scenarios.unknown(requested));
        }
        Scenario selected = requested == null ? null : Scenarios.named(requested);
        RequestFailure.Type failure = failure(operation, request, call, selected);
        if (failure != null && failure != RequestFailure.Type.RESPONSE_LOST) {
            return FailureResponses.of(failure, vendor, operation, call.quirks());
        }
        Response response = run(vendor, operation, behaviour, call, selected, entry);
        return failure == null ? response : FailureResponses.of(failure, vendor, operation, call.quirks());
    }

    private static Response run(
            SimulatedVendor vendor,
            Operation operation,
            Behaviour behaviour,
            Call call,
            @Nullable Scenario requested,
            JournalEntry entry) {
        if (behaviour instanceof Behaviour.Submit submit) {
            Scenario scenario = requested == null ? selected(operation, call.account(), call.state()) : requested;
            return JobService.submit(vendor, operation, submit, call, scenario, entry);
        }
        if (behaviour instanceof Behaviour.Read read) {
            return JobService.read(vendor, operation, read, call);
        }
        if (behaviour instanceof Behaviour.Listing listing) {
            return JobLists.list(operation, listing, call);
        }
        return ((Behaviour.Direct) behaviour).handler().apply(call);
    }

    private static Scenario selected(Operation operation, String account, SimulatorState state) {
        return state.namespace(account).scenarios().of(operation.vendor().name(), operation.id());
    }

    private RequestFailure.@Nullable Type failure(
            Operation operation, Request request, Call call, @Nullable Scenario requested) {
        RequestKind kind = kinds.computeIfAbsent(operation, RequestKind::of);
        Job job = kind.concernsJob() ? FailingRequests.jobOf(call, operation) : null;
        // Public files belong to the account of their job.
        String account = job == null || !call.account().isEmpty() ? call.account() : job.account();
        int body = requested == null ? 0 : call.body().fields().hashCode();
        return FailingRequests.find(
                state,
                new FailingRequests.Candidate(request, kind, account, job, body),
                requested,
                selected(operation, account, state));
    }

    private @Nullable Instant tokenIssued(Request request) {
        String header = request.header("Authorization");
        return header == null || header.length() < 7
                ? null
                : state.tokens().issued(header.substring(7).strip());
    }

    private static List<Violation> violations(
            SimulatedVendor vendor,
            Operation operation,
            Request request,
            Call call,
            RequestBodyParser.ParsedBody parsed) {
        List<Violation> violations = ParameterValidator.validate(operation, request, call.parameters());
        violations.addAll(parsed.violations());
        if (violations.isEmpty()) {
            return vendor.validate(operation, call);
        }
        boolean readable =
                violations.stream().noneMatch(violation -> violation.pointer().isEmpty());
        if (readable) {
            Set<String> pointers = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
            vendor.validate(operation, call).stream()
                    .filter(violation -> !pointers.contains(violation.pointer()))
                    .forEach(violations::add);
        }
        return violations;
    }
}
