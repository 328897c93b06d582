package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Behaviour.Viewer;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Promises the webhooks of a job, where its submission asked for one at the place that the spec's callback names. */
final class WebhookDesk {

    private WebhookDesk() {}

    static void promise(Job job, Viewer view, Call call, Scenario scenario) {
        JsonNode url = job.operation().callback() == null
                ? Json.object().path("")
                : job.request().at(job.operation().callback());
        List<Course.Step> steps = job.course().steps();
        Course.Step last = steps.get(steps.size() - 1);
        if (!url.isTextual() || url.textValue().isBlank() || !last.phase().terminal()) {
            return;
        }
        Call later = new Call(call.base(), Map.of(), Map.of(), Body.NONE, call.account(), null, call.world());
        Instant end = job.submitted().plus(last.from());
        Instant due =
                scenario.webhooks().early() ? job.submitted().plus(last.from().dividedBy(2)) : end;
        State state = job.course().at(last.from());
        for (int i = 0; i < scenario.webhooks().times(); i++) {
            call.world().webhooks().expect(due, job.id(), url.textValue(), () -> {
                Job ended = job.seen(end);
                Look look = new Look(later, ended, state, JobDesk.spelled(ended, state, later), end);
                ObjectNode payload = view.view(look);
                scenario.answer(JobDesk.moment(Moment.Kind.POLL, ended, state, null, end, null), payload);
                return payload;
            });
        }
    }
}
