package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.StatusValues;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates and renders jobs; the lifecycle that all vendors share. */
final class JobService {

    private JobService() {}

    static JobSpec jobSpec(Operation operation) {
        return operation
                .jobSpec()
                .orElseThrow(() -> new IllegalStateException("Operation without x-job: " + operation.location()));
    }

    static StatusValues statusValues(Operation operation) {
        JobSpec jobSpec = jobSpec(operation);
        return jobSpec.statusValues()
                .orElseThrow(() -> new IllegalStateException(
                        "x-job without status values: " + jobSpec.node().location()));
    }

    /** Returns the vendor's status values for a phase, at least one. */
    static List<String> statusValues(Operation operation, Phase phase) {
        List<String> values = statusValues(operation).values(phase);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    operation.vendor().name() + " does not have a status value for the phase '" + phase.value() + "'.");
        }
        return values;
    }

    /** Creates a job and renders the response of the submit. */
    static Response submit(
            SimulatedVendor vendor,
            Operation operation,
            Behaviour.Submit submit,
            Call call,
            Scenario scenario,
            JournalEntry entry) {
        StatusValues values = statusValues(operation);
        JobTimeline planned = call.state().plan(values);
        Job job = create(operation, submit, call, scenario.withTimeline(planned, values), scenario);
        entry.jobId = job.id();
        ScenarioContext context = context(
                CallKind.SUBMIT,
                job,
                job.timeline().first(),
                operation.responseSchema(),
                job.submitted(),
                call.state(),
                call);
        Function<JobView, ObjectNode> webhook = vendor.webhook(operation.id());
        if (webhook != null) {
            WebhookScheduler.schedule(job, webhook, call, scenario);
        }
        Response overridden = scenario.override(context, vendor.errorRenderer(call.quirks()));
        if (overridden != null) {
            return overridden;
        }
        ObjectNode body = submit.renderer().apply(view(call, job, job.timeline().first()));
        return render(operation, call, scenario, context, body);
    }

    /**
     * Creates a job whose state never changes.
     *
     * @param phase the phase of the job, or null for the state that the scenario produces
     */
    static Job createFixedJob(
            Operation operation, Behaviour.Submit submit, Call call, @Nullable Phase phase, Scenario scenario) {
        StatusValues values = statusValues(operation);
        JobTimeline planned = call.state().plan(values);
        JobTimeline timeline = scenario.withTimeline(planned, values);
        if (phase == null) {
            return create(operation, submit, call, timeline.frozenAt(timeline.firstDifference(planned)), scenario);
        }
        List<String> valuesOfPhase = statusValues(operation, phase);
        String value = valuesOfPhase.get(valuesOfPhase.size() - 1);
        JobTimeline.Step step = new JobTimeline.Step(planned.length(), value, phase);
        return create(operation, submit, call, timeline.frozenAt(step), scenario);
    }

    private static Job create(
            Operation operation, Behaviour.Submit submit, Call call, JobTimeline timeline, Scenario scenario) {
        NewJob newJob = submit.factory().apply(call);
        Job job = new Job(
                newJob.id(),
                newJob.resultId(),
                operation,
                call.account(),
                call.now(),
                call.body().fields(),
                newJob.vendorFields(),
                newJob.mediaSpec(),
                timeline,
                scenario.name(),
                0,
                null,
                null);
        call.state().jobs().add(job);
        return job;
    }

    /** Renders a job, or the not-found response. */
    static Response read(SimulatedVendor vendor, Operation operation, Behaviour.Read read, Call call) {
        String id = call.idInPath(operation);
        Instant now = call.now();
        boolean poll = read.kind() == CallKind.POLL;
        Job job = call.state().jobs().update(poll ? id : jobOfResult(call, id), before -> {
            if (!call.canSee(before.account())) {
                return before;
            }
            boolean isPoll = poll && isReadBy(before, operation, read);
            return isPoll ? before.withPoll(now) : before.settle(now);
        });
        if (job == null || !call.canSee(job.account()) || !isReadBy(job, operation, read)) {
            return vendor.notFound(operation);
        }
        Scenario scenario = Scenarios.named(job.scenario());
        JobState state = scenario.visibleState(job.at(now), statusValues(job.operation()));
        ScenarioContext context = context(read.kind(), job, state, operation.responseSchema(), now, call.state(), call);
        Response overridden = scenario.override(context, vendor.errorRenderer(call.quirks()));
        if (overridden != null) {
            return overridden;
        }
        if (!poll && state.phase() != Phase.SUCCEEDED) {
            return vendor.notFound(operation);
        }
        ObjectNode body = read.renderer().apply(new JobView(call, job, state, statusValue(job, state, call), now));
        return render(operation, call, scenario, context, body);
    }

    /** Returns the id of the job with the given result id, or an empty text. */
    private static String jobOfResult(Call call, String resultId) {
        Job job = call.state().jobs().findByResult(resultId);
        return job != null && job.resultId().equals(resultId) ? job.id() : "";
    }

    private static Response render(
            Operation operation, Call call, Scenario scenario, ScenarioContext context, ObjectNode body) {
        EmptyValues.apply(body, operation.responseSchema(), call.quirks());
        scenario.changeBody(context, body);
        return scenario.deliver(context, Response.json(operation.successStatus(), body));
    }

    /** Creates the context of a scenario; {@code call} is null for downloads and webhooks. */
    static ScenarioContext context(
            CallKind kind,
            Job job,
            JobState state,
            @Nullable SpecNode response,
            Instant now,
            SimulatorState simulator,
            @Nullable Call call) {
        return new ScenarioContext(
                kind,
                kind == CallKind.SUBMIT ? 0 : job.pollCount(),
                state,
                jobSpec(job.operation()),
                response,
                now,
                job.submitted().plus(job.timeline().length().dividedBy(2)),
                call == null ? null : call.tokenIssued(),
                simulator.settings().seed() * 31 + job.id().hashCode());
    }

    static JobView view(Call call, Job job, JobState state) {
        return new JobView(call, job, state, statusValue(job, state, call), job.submitted());
    }

    private static boolean isReadBy(Job job, Operation operation, Behaviour.Read read) {
        JobSpec jobSpec = jobSpec(job.operation());
        boolean matches = read.kind() == CallKind.POLL
                ? jobSpec.isPolledBy(operation.id())
                : jobSpec.resultOperation().filter(operation.id()::equals).isPresent();
        return matches
                && job.operation().vendor().name().equals(operation.vendor().name());
    }

    static String statusValue(Job job, JobState state, Call call) {
        boolean documented = call.quirks().is(Quirk.SPELLING, "documented");
        return documented ? statusValues(job.operation()).alias(state.value()) : state.value();
    }
}
