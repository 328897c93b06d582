package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.request.RequestBody;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenario.WebhookTiming;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Promises the webhooks of a job, where its submission asked for one at the place that the spec's callback names. */
final class WebhookScheduler {

    private WebhookScheduler() {}

    static void schedule(Job job, Function<JobView, ObjectNode> view, Call call, Scenario scenario) {
        JsonNode url = job.operation().callbackPointers().stream()
                .findFirst()
                .map(pointer -> job.request().at(pointer))
                .orElseGet(MissingNode::getInstance);
        if (!url.isTextual() || url.textValue().isBlank()) {
            return;
        }
        Call later = new Call(call.base(), Map.of(), Map.of(), RequestBody.NONE, call.account(), null, call.state());
        JobTimeline.Step last = last(job);
        for (WebhookTiming telling : scenario.webhookTimings()) {
            Instant due = !last.phase().isTerminal()
                    ? Instant.MAX
                    : job.submitted()
                            .plus(telling == WebhookTiming.EARLY ? last.offset().dividedBy(2) : last.offset());
            call.state()
                    .webhooks()
                    .schedule(new WebhookDispatcher.PendingWebhook(
                            due, job.id(), job.account(), url.textValue(), () -> payload(job, view, later, telling)));
        }
    }

    /** What is told of a job as it is by then: its end may have been set since it was promised. */
    private static JsonNode payload(
            Job promised, Function<JobView, ObjectNode> view, Call call, WebhookTiming telling) {
        Job kept = call.state().jobs().find(promised.id());
        Job job = kept == null ? promised : kept;
        Instant end = job.submitted().plus(last(job).offset());
        Job ended = job.settle(end);
        List<JobTimeline.Step> steps = job.timeline().steps();
        boolean stale = telling == WebhookTiming.STALE && steps.size() > 1;
        JobState state = stale ? job.timeline().at(last(job).offset().minusNanos(1)) : ended.at(end);
        ObjectNode payload = view.apply(new JobView(call, ended, state, JobService.respell(ended, state, call), end));
        Scenario scenario = Scenarios.named(job.scenario());
        scenario.changeBody(
                JobService.context(ScenarioContext.CallKind.POLL, ended, state, null, end, call.state(), null),
                payload);
        return payload;
    }

    private static JobTimeline.Step last(Job job) {
        List<JobTimeline.Step> steps = job.timeline().steps();
        return steps.get(steps.size() - 1);
    }
}
