package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.spec.JobStory;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.Schema;
import dev.mediajobs.simulator.spec.StatusWords;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes jobs and shows them: the one lifecycle of all vendors. */
final class JobDesk {

    private JobDesk() {}

    static JobStory story(Operation operation) {
        if (operation.story() == null) {
            throw new IllegalStateException(operation.place() + " submits a job but has no x-job.");
        }
        return operation.story();
    }

    /** A vendor's words for a phase; at least one. */
    static List<String> words(Operation operation, Phase phase) {
        List<String> known = story(operation).words().of(phase);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    operation.vendor() + " has no word for the phase '" + phase.word() + "'.");
        }
        return known;
    }

    /** Takes a job and answers its receipt. */
    static Response submit(Vendor vendor, Operation operation, Behaviour.Submit submit, Call call, Scenario scenario) {
        JobStory story = story(operation);
        Course planned = call.world().plan(story.words());
        Job job = take(operation, submit, call, scenario.course(planned, story.words()), scenario);
        Moment moment =
                moment(Kind.SUBMIT, job, job.course().first(), operation.answer(), job.submitted(), call.world(), call);
        Function<Look, ObjectNode> webhook = vendor.webhook(operation.id());
        if (webhook != null) {
            WebhookDesk.promise(job, webhook, call, scenario);
        }
        Response instead = scenario.instead(moment, vendor.voice(call.quirks()));
        if (instead != null) {
            return instead;
        }
        ObjectNode body = submit.receipt().apply(look(call, job, job.course().first()));
        return sent(operation, call, scenario, moment, body);
    }

    /**
     * Takes a job that stands still for ever.
     *
     * @param phase in which phase, or null for the state that the scenario is about
     */
    static Job stand(
            Operation operation, Behaviour.Submit submit, Call call, @Nullable Phase phase, Scenario scenario) {
        StatusWords words = story(operation).words();
        Course planned = call.world().plan(words);
        Course course = scenario.course(planned, words);
        if (phase == null) {
            return take(operation, submit, call, course.standingAt(course.telling(planned)), scenario);
        }
        List<String> known = words(operation, phase);
        Course.Step step = new Course.Step(planned.length(), known.get(known.size() - 1), phase);
        return take(operation, submit, call, course.standingAt(step), scenario);
    }

    private static Job take(Operation operation, Behaviour.Submit submit, Call call, Course course, Scenario scenario) {
        Draft draft = submit.drafter().apply(call);
        Job job = new Job(
                draft.id(),
                draft.resultId(),
                operation,
                call.account(),
                call.now(),
                call.body().fields(),
                draft.facts(),
                draft.artwork(),
                course,
                scenario.name(),
                0,
                null,
                null);
        call.world().jobs().add(job);
        return job;
    }

    /** Shows a job, or says that there is none. */
    static Response read(Vendor vendor, Operation operation, Behaviour.Read read, Call call) {
        String parameter = operation.firstPathParameter();
        String id = parameter == null ? "" : call.parameter(parameter);
        Instant now = call.now();
        boolean poll = read.kind() == Kind.POLL;
        Job job = call.world().jobs().update(poll ? id : jobOfResult(call, id), before -> {
            if (!call.sees(before.account())) {
                return before;
            }
            boolean counts = poll && belongs(before, operation, read);
            return counts ? before.polled(now) : before.seen(now);
        });
        if (job == null || !call.sees(job.account()) || !belongs(job, operation, read)) {
            return vendor.notFound(operation);
        }
        Scenario scenario = Scenarios.named(job.scenario());
        State state = scenario.shown(job.at(now), story(job.operation()).words());
        Moment moment = moment(read.kind(), job, state, operation.answer(), now, call.world(), call);
        Response instead = scenario.instead(moment, vendor.voice(call.quirks()));
        if (instead != null) {
            return instead;
        }
        if (!poll && state.phase() != Phase.SUCCEEDED) {
            return vendor.notFound(operation);
        }
        ObjectNode body = read.view().apply(new Look(call, job, state, spelled(job, state, call), now));
        return sent(operation, call, scenario, moment, body);
    }

    /** The id of the job whose result has that id; empty if there is none. */
    private static String jobOfResult(Call call, String resultId) {
        Job job = call.world().jobs().findByResult(resultId);
        return job != null && job.resultId().equals(resultId) ? job.id() : "";
    }

    private static Response sent(Operation operation, Call call, Scenario scenario, Moment moment, ObjectNode body) {
        Empties.dress(body, operation.answer(), call.quirks());
        scenario.answer(moment, body);
        return scenario.sent(moment, Response.json(operation.successStatus(), body));
    }

    /** What a scenario may know of a call; without one, of a look at the job. */
    static Moment moment(
            Kind kind, Job job, State state, @Nullable Schema answer, Instant now, World world, @Nullable Call call) {
        return new Moment(
                kind,
                kind == Kind.SUBMIT ? 0 : job.looks(),
                state,
                story(job.operation()),
                answer,
                now,
                job.submitted().plus(job.course().length().dividedBy(2)),
                call == null ? null : call.tokenIssued(),
                world.settings().seed() * 31 + job.id().hashCode());
    }

    static Look look(Call call, Job job, State state) {
        return new Look(call, job, state, spelled(job, state, call), job.submitted());
    }

    private static boolean belongs(Job job, Operation operation, Behaviour.Read read) {
        JobStory story = story(job.operation());
        boolean named = read.kind() == Kind.POLL
                ? story.pollOperations().contains(operation.id())
                : operation.id().equals(story.resultOperation());
        return named && job.operation().vendor().equals(operation.vendor());
    }

    static String spelled(Job job, State state, Call call) {
        boolean documented = call.quirks().is(Quirk.SPELLING, "documented");
        return documented ? story(job.operation()).words().documented(state.word()) : state.word();
    }
}
