package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Takes jobs and shows them: the one lifecycle of all vendors. */
final class JobService {

    private JobService() {}

    static JobSpec jobSpec(Operation operation) {
        return operation
                .jobSpec()
                .orElseThrow(
                        () -> new IllegalStateException(operation.location() + " submits a job but has no x-job."));
    }

    static StatusValues words(Operation operation) {
        JobSpec jobSpec = jobSpec(operation);
        return jobSpec.statusValues()
                .orElseThrow(() -> new IllegalStateException(
                        jobSpec.node().location() + " has no status with the phases of its values."));
    }

    /** A vendor's words for a phase; at least one. */
    static List<String> words(Operation operation, Phase phase) {
        List<String> known = words(operation).values(phase);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    operation.vendor().name() + " has no word for the phase '" + phase.value() + "'.");
        }
        return known;
    }

    /** Takes a job and answers its receipt. */
    static Response submit(
            SimulatedVendor vendor, Operation operation, Behaviour.Submit submit, Call call, Scenario scenario) {
        StatusValues values = words(operation);
        JobTimeline planned = call.state().plan(values);
        Job job = create(operation, submit, call, scenario.withTimeline(planned, values), scenario);
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
        Response instead = scenario.override(context, vendor.errorRenderer(call.quirks()));
        if (instead != null) {
            return instead;
        }
        ObjectNode body = submit.renderer().apply(view(call, job, job.timeline().first()));
        return sent(operation, call, scenario, context, body);
    }

    /**
     * Takes a job that stands still for ever.
     *
     * @param phase in which phase, or null for the state that the scenario is about
     */
    static Job createFixedJob(
            Operation operation, Behaviour.Submit submit, Call call, @Nullable Phase phase, Scenario scenario) {
        StatusValues values = words(operation);
        JobTimeline planned = call.state().plan(values);
        JobTimeline timeline = scenario.withTimeline(planned, values);
        if (phase == null) {
            return create(operation, submit, call, timeline.frozenAt(timeline.firstDifference(planned)), scenario);
        }
        List<String> known = words(operation, phase);
        JobTimeline.Step step = new JobTimeline.Step(planned.length(), known.get(known.size() - 1), phase);
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

    /** Shows a job, or says that there is none. */
    static Response read(SimulatedVendor vendor, Operation operation, Behaviour.Read read, Call call) {
        String id = operation.parameters("path").stream()
                .findFirst()
                .map(parameter -> call.parameter(parameter.child("name").text()))
                .orElse("");
        Instant now = call.now();
        boolean poll = read.kind() == CallKind.POLL;
        Job job = call.state().jobs().update(poll ? id : jobOfResult(call, id), before -> {
            if (!call.sees(before.account())) {
                return before;
            }
            boolean counts = poll && isOwnedBy(before, operation, read);
            return counts ? before.withPoll(now) : before.settle(now);
        });
        if (job == null || !call.sees(job.account()) || !isOwnedBy(job, operation, read)) {
            return vendor.notFound(operation);
        }
        Scenario scenario = Scenarios.named(job.scenario());
        JobState state = scenario.visibleState(job.at(now), words(job.operation()));
        ScenarioContext context = context(read.kind(), job, state, operation.responseSchema(), now, call.state(), call);
        Response instead = scenario.override(context, vendor.errorRenderer(call.quirks()));
        if (instead != null) {
            return instead;
        }
        if (!poll && state.phase() != Phase.SUCCEEDED) {
            return vendor.notFound(operation);
        }
        ObjectNode body = read.renderer().apply(new JobView(call, job, state, respell(job, state, call), now));
        return sent(operation, call, scenario, context, body);
    }

    /** The id of the job whose result has that id; empty if there is none. */
    private static String jobOfResult(Call call, String resultId) {
        Job job = call.state().jobs().findByResult(resultId);
        return job != null && job.resultId().equals(resultId) ? job.id() : "";
    }

    private static Response sent(
            Operation operation, Call call, Scenario scenario, ScenarioContext context, ObjectNode body) {
        EmptyValues.apply(body, operation.responseSchema(), call.quirks());
        scenario.changeBody(context, body);
        return scenario.deliver(context, Response.json(operation.successStatus(), body));
    }

    /** What a scenario may know of a call; without one, of a look at the job. */
    static ScenarioContext context(
            CallKind kind,
            Job job,
            JobState state,
            @Nullable SpecNode response,
            Instant now,
            SimulatorState world,
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
                world.settings().seed() * 31 + job.id().hashCode());
    }

    static JobView view(Call call, Job job, JobState state) {
        return new JobView(call, job, state, respell(job, state, call), job.submitted());
    }

    private static boolean isOwnedBy(Job job, Operation operation, Behaviour.Read read) {
        JobSpec jobSpec = jobSpec(job.operation());
        boolean named = read.kind() == CallKind.POLL
                ? jobSpec.pollOperations().contains(operation.id())
                : jobSpec.resultOperation().filter(operation.id()::equals).isPresent();
        return named
                && job.operation().vendor().name().equals(operation.vendor().name());
    }

    static String respell(Job job, JobState state, Call call) {
        boolean documented = call.quirks().is(Quirk.SPELLING, "documented");
        return documented ? words(job.operation()).alias(state.value()) : state.value();
    }
}
