package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import java.time.Instant;

/** Lists the jobs, and shows one of them. */
final class ListJobs {

    private ListJobs() {}

    static Response run(Engine engine, ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode jobs = body.putArray("jobs");
        for (Job job : engine.world().jobs().all()) {
            if (request.accounts().test(job.account())) {
                jobs.add(show(job, engine.world().clock(job).instant()));
            }
        }
        return Response.json(200, body);
    }

    static Response one(Engine engine, ControlRequest request) {
        Job job = find(engine, request);
        return Response.json(200, show(job, engine.world().clock(job).instant()));
    }

    static Job find(Engine engine, ControlRequest request) {
        Job job = engine.world().jobs().find(request.parameter("id"));
        if (job == null) {
            throw new ControlException(404, "no-such-job", "", "There is no job '" + request.parameter("id") + "'.");
        }
        return job;
    }

    private static ObjectNode show(Job job, Instant now) {
        State state = job.at(now);
        ObjectNode shown = Json.object()
                .put("id", job.id())
                .put("vendor", job.operation().vendor())
                .put("operation", job.operation().id())
                .put("scenario", job.scenario())
                .put("status", state.word())
                .put("phase", state.phase().word())
                .put("progress", state.progress())
                .put("polls", job.looks())
                .put("submittedAt", job.submitted().toString());
        ArrayNode timeline = shown.putArray("timeline");
        job.course().steps().forEach(step -> timeline.addObject()
                .put("status", step.word())
                .put("phase", step.phase().word())
                .put("at", job.submitted().plus(step.from()).toString()));
        return shown;
    }
}
