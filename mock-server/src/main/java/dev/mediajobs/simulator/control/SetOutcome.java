package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.spec.Phase;

/** Ends a job now, well or not. */
final class SetOutcome {

    private SetOutcome() {}

    static Response run(Engine engine, ControlRequest request) {
        Job job = ListJobs.find(engine, request);
        Phase phase = phase(request.text("phase"));
        String reason = request.optional(request.body(), "reason");
        if (!engine.end(job, phase, reason == null ? "something went wrong" : reason)) {
            throw new ControlException(
                    409, "job-is-over", "", "The job '" + job.id() + "' is over, and what is over never changes.");
        }
        return ListJobs.one(engine, request);
    }

    private static Phase phase(String word) {
        return switch (word) {
            case "succeeded" -> Phase.SUCCEEDED;
            case "failed" -> Phase.FAILED;
            case "rejected" -> Phase.REJECTED;
            default ->
                throw ControlException.badField(
                        "/phase", "A job ends as succeeded, failed or rejected, not as '" + word + "'.");
        };
    }
}
