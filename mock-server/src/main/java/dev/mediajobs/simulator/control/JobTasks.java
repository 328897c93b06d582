package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the jobs, shows one of them, and ends one now. */
final class JobTasks {

    private static final int MAX_NAMED = 200;

    private JobTasks() {}

    static Response list(ControlRequest request) {
        String ids = request.query("id");
        if (ids != null) {
            return some(request, ids);
        }
        List<Job> all = request.world().jobs().all().stream()
                .filter(job -> request.accounts().test(job.account()))
                .toList();
        int from = after(all, request.query("after"));
        List<Job> wanted = all.subList(from, all.size());
        long most = request.number("last", wanted.size());
        ObjectNode body = Json.object().put("whole", from == 0);
        ArrayNode jobs = body.putArray("jobs");
        wanted.stream().skip(Math.max(0, wanted.size() - most)).forEach(job -> jobs.add(show(request, job)));
        return Response.json(200, body);
    }

    /** Those of the named jobs that there are; so a live view asks for what it shows and for no more. */
    private static Response some(ControlRequest request, String ids) {
        ObjectNode body = Json.object().put("whole", false);
        ArrayNode jobs = body.putArray("jobs");
        for (String id : ids.split(",", MAX_NAMED + 1)) {
            Job job = request.world().jobs().find(id);
            if (job != null && request.accounts().test(job.account())) {
                jobs.add(show(request, job));
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

    static Response one(ControlRequest request) {
        Job job = find(request);
        return Response.json(200, show(request, job));
    }

    private static Job find(ControlRequest request) {
        Job job = request.world().jobs().find(request.parameter("id"));
        if (job == null) {
            throw new ControlException(404, "no-such-job", "", "There is no job '" + request.parameter("id") + "'.");
        }
        return job;
    }

    private static boolean failed(JobState state) {
        return state.phase() == Phase.FAILED || state.phase() == Phase.REJECTED;
    }

    private static ObjectNode show(ControlRequest request, Job job) {
        Instant now = request.world().clock(job).instant();
        JobState state = job.at(now);
        ObjectNode shown = Json.object()
                .put("id", job.id())
                .put("resultId", job.resultId())
                .put("vendor", job.operation().vendor().name())
                .put("operation", job.operation().id())
                .put("scenario", job.scenario())
                .put("status", state.value())
                .put("phase", state.phase().value())
                .put("progress", state.progress())
                .put("polls", job.pollCount())
                .put("submittedAt", job.submitted().toString())
                .put("now", now.toString())
                .put("reason", failed(state) ? job.timeline().reason() : null);
        ArrayNode timeline = shown.putArray("timeline");
        job.timeline().steps().forEach(step -> timeline.addObject()
                .put("status", step.value())
                .put("phase", step.phase().value())
                .put("at", job.submitted().plus(step.offset()).toString()));
        return shown;
    }

    static Response end(ControlRequest request) {
        Job job = find(request);
        Phase phase = phase(request.text("phase"));
        String reason = request.optional(request.body(), "reason");
        if (!request.engine().end(job, phase, reason == null ? "something went wrong" : reason)) {
            throw new ControlException(
                    409, "job-is-over", "", "The job '" + job.id() + "' is over, and what is over never changes.");
        }
        return one(request);
    }

    private static Phase phase(String value) {
        return switch (value) {
            case "succeeded" -> Phase.SUCCEEDED;
            case "failed" -> Phase.FAILED;
            case "rejected" -> Phase.REJECTED;
            default ->
                throw ControlException.badField(
                        "/phase", "A job ends as succeeded, failed or rejected, not as '" + value + "'.");
        };
    }
}
