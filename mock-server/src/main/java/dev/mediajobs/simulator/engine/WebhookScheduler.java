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
import org.jspecify.annotations.Nullable;

/** Schedules the webhooks of a job whose request has a URL in the field that the callback of the spec refers to. */
final class WebhookScheduler {

    private WebhookScheduler() {}

    static void schedule(Job job, Function<JobView, ObjectNode> view, Call call, Scenario scenario) {
        List<String> pointers = job.operation().callbackPointers();
        JsonNode url =
                pointers.isEmpty() ? MissingNode.getInstance() : job.request().at(pointers.get(0));
        if (!url.isTextual() || url.textValue().isBlank()) {
            return;
        }
        Call webhookCall =
                new Call(call.base(), Map.of(), Map.of(), RequestBody.NONE, call.account(), null, call.state());
        JobTimeline.Step last = last(job);
        String jobId = job.id();
        for (WebhookTiming timing : scenario.webhookTimings()) {
            Instant due = !last.phase().isTerminal()
                    ? Instant.MAX
                    : job.submitted()
                            .plus(timing == WebhookTiming.EARLY ? last.offset().dividedBy(2) : last.offset());
            call.state()
                    .webhooks()
                    .schedule(new WebhookDispatcher.PendingWebhook(
                            due,
                            job.id(),
                            job.account(),
                            url.textValue(),
                            () -> payload(jobId, view, webhookCall, timing)));
        }
    }

    /**
     * Renders the current job, whose outcome may have been set since the webhook was scheduled. A pending webhook does not
     * keep a job in memory that the store has removed.
     */
    private static @Nullable JsonNode payload(
            String jobId, Function<JobView, ObjectNode> view, Call call, WebhookTiming timing) {
        Job job = call.state().jobs().find(jobId);
        if (job == null) {
            return null;
        }
        Instant end = job.submitted().plus(last(job).offset());
        Job ended = job.settle(end);
        List<JobTimeline.Step> steps = job.timeline().steps();
        boolean stale = timing == WebhookTiming.STALE && steps.size() > 1;
        JobState state = stale ? job.timeline().at(last(job).offset().minusNanos(1)) : ended.at(end);
        ObjectNode payload =
                view.apply(new JobView(call, ended, state, JobService.statusValue(ended, state, call), end));
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
