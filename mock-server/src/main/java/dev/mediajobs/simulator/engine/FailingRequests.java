package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.RequestKind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Operation;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the failure of a request: of the scenario that the request selects, otherwise of the one that is selected for its
 * operation, vendor or all vendors, otherwise of the scenario of its job.
 */
final class FailingRequests {

    private FailingRequests() {}

    /**
     * A request that may fail.
     *
     * @param account the account whose selections apply
     * @param job the job that the request is about, or null
     * @param body a hash code of the body of a request that selects a scenario
     */
    record Candidate(
            Request request,
            RequestKind kind,
            String account,
            @Nullable Job job,
            int body) {}

    /**
     * {@return the failure of a request, or null if it does not fail}
     *
     * @param requested the scenario that the request selects, or null
     * @param selected the scenario that is selected for requests of this kind
     */
    static RequestFailure.@Nullable Type find(
            SimulatorState state, Candidate candidate, @Nullable Scenario requested, Scenario selected) {
        RequestFailure.Type failure = requested == null
                ? failure(state, candidate, selected, selected, false)
                : failure(state, candidate, requested, requested.name(), true);
        Job job = candidate.job();
        // The scenario of a job is often still selected, and then it was counted already.
        boolean other = job != null
                && !job.scenario().equals(selected.name())
                && (requested == null || !job.scenario().equals(requested.name()));
        if (failure != null || job == null || !other) {
            return failure;
        }
        return failure(state, candidate, Scenarios.named(job.scenario()), job.scenario(), false);
    }

    /** Returns the job that a path names by its id, the id of its result, or its file; null if the caller cannot see it. */
    static @Nullable Job jobOf(Call call, Operation operation) {
        String value = call.idInPath(operation);
        int dot = value.lastIndexOf('.');
        String id = dot < 0 ? value : value.substring(0, dot);
        Job byId = call.state().jobs().find(id);
        Job job = byId == null ? call.state().jobs().findByResult(id) : byId;
        boolean visible = job != null && (operation.security().isEmpty() || call.canSee(job.account()));
        return visible ? job : null;
    }

    /** Returns the failure of a scenario; counts of a scenario that a request selects start again after a success. */
    private static RequestFailure.@Nullable Type failure(
            SimulatorState state, Candidate candidate, Scenario scenario, Object identity, boolean restarts) {
        RequestFailure failure = scenario.failure();
        if (failure == null || !failure.kinds().contains(candidate.kind())) {
            return null;
        }
        if (failure.count() == 0) {
            return failure.type();
        }
        FailureCounts.Key key =
                FailureCounts.Key.of(identity, candidate.account(), candidate.request(), candidate.body());
        if (state.failures().fails(key, failure.count())) {
            return failure.type();
        }
        if (restarts) {
            state.failures().restart(key);
        }
        return null;
    }

    /** Returns the problem of selecting a scenario for an operation that it cannot affect, or null. */
    static @Nullable String problem(Scenario scenario, Operation operation) {
        if (affects(scenario, operation)) {
            return null;
        }
        String others = operation.vendor().operations().stream()
                .filter(each -> affects(scenario, each))
                .map(Operation::id)
                .collect(Collectors.joining(", "));
        return "'" + scenario.name() + "' does not affect '" + operation.id() + "', whose requests are of the kind '"
                + RequestKind.of(operation).id() + "'. Operations of "
                + operation.vendor().name()
                + " that it affects: " + (others.isEmpty() ? "none" : others) + ".";
    }

    private static boolean affects(Scenario scenario, Operation operation) {
        RequestFailure failure = scenario.failure();
        RequestKind kind = RequestKind.of(operation);
        if (failure == null) {
            return kind == RequestKind.SUBMIT || scenario.name().equals(Scenarios.HAPPY);
        }
        // The jobs of a submit operation take over its failures of polls, results and downloads.
        return failure.kinds().contains(kind)
                || (kind == RequestKind.SUBMIT && failure.kinds().stream().anyMatch(RequestKind::concernsJob))
                || (kind == RequestKind.UPLOAD_CREATE && failure.kinds().contains(RequestKind.UPLOAD_SEND));
    }
}
