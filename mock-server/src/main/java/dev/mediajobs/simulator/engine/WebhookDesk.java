package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenario.Telling;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Promises the webhooks of a job, where its submission asked for one at the place that the spec's callback names. */
final class WebhookDesk {

    private WebhookDesk() {}

    static void promise(Job job, Function<Look, ObjectNode> view, Call call, Scenario scenario) {
        JsonNode url = job.operation().callback() == null
                ? Json.object().path("")
                : job.request().at(job.operation().callback());
        if (!url.isTextual() || url.textValue().isBlank()) {
            return;
        }
        Call later = new Call(call.base(), Map.of(), Map.of(), Body.NONE, call.account(), null, call.world());
        Course.Step last = last(job);
        for (Telling telling : scenario.webhooks()) {
            Instant due = !last.phase().terminal()
                    ? Instant.MAX
                    : job.submitted()
                            .plus(telling == Telling.EARLY ? last.from().dividedBy(2) : last.from());
            call.world()
                    .webhooks()
                    .expect(new Webhooks.Expected(
                            due, job.id(), job.account(), url.textValue(), () -> payload(job, view, later, telling)));
        }
    }

    /** What is told of a job as it is by then: its end may have been set since it was promised. */
    private static JsonNode payload(Job promised, Function<Look, ObjectNode> view, Call call, Telling telling) {
        Job kept = call.world().jobs().find(promised.id());
        Job job = kept == null ? promised : kept;
        Instant end = job.submitted().plus(last(job).from());
        Job ended = job.seen(end);
        List<Course.Step> steps = job.course().steps();
        boolean stale = telling == Telling.STALE && steps.size() > 1;
        State state = stale ? job.course().at(last(job).from().minusNanos(1)) : ended.at(end);
        ObjectNode payload = view.apply(new Look(call, ended, state, JobDesk.spelled(ended, state, call), end));
        Scenario scenario = Scenarios.named(job.scenario());
        scenario.answer(JobDesk.moment(Moment.Kind.POLL, ended, state, null, end, call.world(), null), payload);
        return payload;
    }

    private static Course.Step last(Job job) {
        List<Course.Step> steps = job.course().steps();
        return steps.get(steps.size() - 1);
    }
}
