package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.specs.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists, shows and finishes jobs. */
final class JobTasks {

    private static final int MAX_IDS = 200;

    private JobTasks() {}

    static Response list(ControlRequest request) {
        String ids = request.query("id");
        if (ids != null) {
            return listByIds(request, ids);
        }
        List<Job> all = request.state().jobs().all().stream()
                .filter(job -> request.accounts().test(job.account()))
                .toList();
        int from = indexAfter(all, request.query("after"));
        List<Job> selected = all.subList(from, all.size());
        long max = request.number("last", selected.size());
        ObjectNode body = Json.object().put("whole", from == 0);
        ArrayNode jobs = body.putArray("jobs");
        selected.stream().skip(Math.max(0, selected.size() - max)).forEach(job -> jobs.add(render(request, job)));
        return Response.json(200, body);
    }

    /** Lists the jobs with the given ids, so that the UI requests only the jobs that it displays. */
    private static Response listByIds(ControlRequest request, String ids) {
        ObjectNode body = Json.object().put("whole", false);
        ArrayNode jobs = body.putArray("jobs");
        for (String id : ids.split(",", MAX_IDS + 1)) {
            Job job = request.state().jobs().find(id);
            if (job != null && request.accounts().test(job.account())) {
                jobs.add(render(request, job));
            }
        }
        return Response.json(200, body);
    }

    /** Returns the index after a job, or 0 if the job is not in the list. */
    private static int indexAfter(List<Job> all, @Nullable String id) {
        for (int i = id == null ? 0 : all.size(); i > 0; i--) {
            if (all.get(i - 1).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    static Response show(ControlRequest request) {
        return Response.json(200, render(request, find(request)));
    }

    /** Shows the request that submitted a job. */
    static Response submit(ControlRequest request) {
        Job job = find(request);
        RecordedRequest submit = request.state().jobs().submit(job.id());
        if (submit == null) {
            throw new ControlException(
                    404,
                    "no-submit",
                    "",
                    "Job '" + job.id() + "' was created by a provider state, not submitted by a request.");
        }
        return Response.json(200, RequestJson.complete(submit));
    }

    private static Job find(ControlRequest request) {
        Job job = request.state().jobs().find(request.parameter("id"));
        if (job == null) {
            throw new ControlException(404, "no-such-job", "", "Unknown job '" + request.parameter("id") + "'.");
        }
        return job;
    }

    private static ObjectNode render(ControlRequest request, Job job) {
        Instant now = request.state().clock(job).instant();
        JobState state = job.at(now);
        boolean failed = state.phase() == Phase.FAILED || state.phase() == Phase.REJECTED;
        ObjectNode body = Json.object()
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
                .put("reason", failed ? job.timeline().reason() : null);
        ArrayNode timeline = body.putArray("timeline");
        job.timeline().steps().forEach(step -> timeline.addObject()
                .put("status", step.value())
                .put("phase", step.phase().value())
                .put("at", job.submitted().plus(step.offset()).toString()));
        return body;
    }

    static Response end(ControlRequest request) {
        Job job = find(request);
        Phase phase = phase(request.text("phase"));
        String reason = request.optional(request.body(), "reason");
        if (!request.engine().end(job, phase, reason == null ? "something went wrong" : reason)) {
            throw new ControlException(
                    409,
                    "job-is-over",
                    "",
                    "Job '" + job.id() + "' has already finished. Its outcome cannot be changed.");
        }
        return show(request);
    }

    private static Phase phase(String value) {
        return switch (value) {
            case "succeeded" -> Phase.SUCCEEDED;
            case "failed" -> Phase.FAILED;
            case "rejected" -> Phase.REJECTED;
            default ->
                throw ControlException.badField(
                        "/phase", "The phase must be succeeded, failed or rejected but was '" + value + "'.");
        };
    }
}
