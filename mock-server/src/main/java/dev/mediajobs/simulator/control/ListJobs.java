package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.spec.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the jobs, and shows one of them. */
final class ListJobs {

    private static final int MOST_NAMED = 200;

    private ListJobs() {}

    static Response run(Engine engine, ControlRequest request) {
        String ids = request.query("id");
        if (ids != null) {
            return some(engine, request, ids);
        }
        List<Job> all = engine.world().jobs().all().stream()
                .filter(job -> request.accounts().test(job.account()))
                .toList();
        int from = after(all, request.query("after"));
        List<Job> wanted = all.subList(from, all.size());
        long most = request.number("last", wanted.size());
        ObjectNode body = Json.object().put("whole", from == 0);
        ArrayNode jobs = body.putArray("jobs");
        wanted.stream()
                .skip(Math.max(0, wanted.size() - most))
                .forEach(job -> jobs.add(show(job, engine.world().clock(job).instant())));
        return Response.json(200, body);
    }

    /** Those of the named jobs that there are; so a live view asks for what it shows and for no more. */
    private static Response some(Engine engine, ControlRequest request, String ids) {
        ObjectNode body = Json.object().put("whole", false);
        ArrayNode jobs = body.putArray("jobs");
        for (String id : ids.split(",", MOST_NAMED + 1)) {
            Job job = engine.world().jobs().find(id);
            if (job != null && request.accounts().test(job.account())) {
                jobs.add(show(job, engine.world().clock(job).instant()));
            }
        }
        return Response.json(200, body);
    }

    /** Where the list goes on after a job; at its beginning if that is not kept. */
    private static int after(List<Job> all, @Nullable String id) {
        for (int i = id == null ? 0 : all.size(); i > 0; i--) {
            if (all.get(i - 1).id().equals(id)) {
                return i;
            }
        }
        return 0;
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

    private static boolean failed(State state) {
        return state.phase() == Phase.FAILED || state.phase() == Phase.REJECTED;
    }

    private static ObjectNode show(Job job, Instant now) {
        State state = job.at(now);
        ObjectNode shown = Json.object()
                .put("id", job.id())
                .put("resultId", job.resultId())
                .put("vendor", job.operation().vendor())
                .put("operation", job.operation().id())
                .put("scenario", job.scenario())
                .put("status", state.word())
                .put("phase", state.phase().word())
                .put("progress", state.progress())
                .put("polls", job.looks())
                .put("submittedAt", job.submitted().toString())
                .put("now", now.toString())
                .put("reason", failed(state) ? job.course().reason() : null);
        ArrayNode timeline = shown.putArray("timeline");
        job.course().steps().forEach(step -> timeline.addObject()
                .put("status", step.word())
                .put("phase", step.phase().word())
                .put("at", job.submitted().plus(step.from()).toString()));
        return shown;
    }
}
