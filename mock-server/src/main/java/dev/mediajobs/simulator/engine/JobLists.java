package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the jobs of one account, newest first. A listed job does not count as polled. */
final class JobLists {

    private JobLists() {}

    static Response list(Operation operation, Behaviour.Listing listing, Call call) {
        ArrayNode items = Json.array();
        Instant now = call.now();
        List<Job> jobs = call.state().jobs().all();
        for (int i = jobs.size() - 1; i >= 0; i--) {
            Job job = jobs.get(i);
            JobState state =
                    Scenarios.named(job.scenario()).visibleState(job.at(now), JobService.statusValues(job.operation()));
            boolean included = !listing.finished() || state.phase() == Phase.SUCCEEDED;
            if (included && isListed(job, operation, listing, call)) {
                items.add(item(operation, listing, call, job.settle(now), state, now));
            }
        }
        return Response.json(operation.successStatus(), listing.renderer().apply(call, items));
    }

    private static ObjectNode item(
            Operation operation, Behaviour.Listing listing, Call call, Job job, JobState state, Instant now) {
        ObjectNode item =
                listing.item().apply(new JobView(call, job, state, JobService.statusValue(job, state, call), now));
        JobSpec jobSpec = JobService.jobSpec(job.operation());
        if (jobSpec.resultOperation().filter(operation.id()::equals).isPresent()) {
            ScenarioContext context = JobService.context(
                    CallKind.RESULT, job, state, itemSchema(operation, jobSpec), now, call.state(), call);
            Scenarios.named(job.scenario()).changeBody(context, item);
        }
        return item;
    }

    private static @Nullable SpecNode itemSchema(Operation operation, JobSpec jobSpec) {
        return jobSpec.resultList().stream()
                .flatMap(list -> Schemas.find(operation.responseSchema(), list).stream())
                .map(list -> list.child("items"))
                .filter(SpecNode::exists)
                .findFirst()
                .orElse(null);
    }

    private static boolean isListed(Job job, Operation operation, Behaviour.Listing listing, Call call) {
        return job.operation().vendor().name().equals(operation.vendor().name())
                && listing.operations().contains(job.operation().id())
                && call.canSee(job.account());
    }
}
