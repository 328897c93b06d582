package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.job.State;
import dev.mediajobs.simulator.scenario.Moment;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.spec.JobStory;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the jobs of one account, newest first. Being listed counts as no poll. */
final class JobLists {

    private JobLists() {}

    static Response list(Operation operation, Behaviour.Listing listing, Call call) {
        ArrayNode items = Json.array();
        Instant now = call.now();
        List<Job> jobs = call.world().jobs().all();
        for (int i = jobs.size() - 1; i >= 0; i--) {
            Job job = jobs.get(i);
            State state = Scenarios.named(job.scenario())
                    .shown(job.at(now), JobDesk.story(job.operation()).words());
            boolean ended = !listing.finished() || state.phase() == Phase.SUCCEEDED;
            if (ended && belongs(job, operation, listing, call)) {
                items.add(item(operation, listing, call, job.seen(now), state, now));
            }
        }
        return Response.json(operation.successStatus(), listing.frame().apply(call, items));
    }

    private static ObjectNode item(
            Operation operation, Behaviour.Listing listing, Call call, Job job, State state, Instant now) {
        ObjectNode item = listing.item().apply(new Look(call, job, state, JobDesk.spelled(job, state, call), now));
        JobStory story = JobDesk.story(job.operation());
        if (operation.id().equals(story.resultOperation())) {
            Moment moment =
                    JobDesk.moment(Kind.RESULT, job, state, itemSchema(operation, story), now, call.world(), call);
            Scenarios.named(job.scenario()).answer(moment, item);
        }
        return item;
    }

    private static @Nullable Schema itemSchema(Operation operation, JobStory story) {
        Schema list = operation.answer() == null || story.resultList() == null
                ? null
                : operation.answer().at(story.resultList());
        return list == null ? null : list.items();
    }

    /** Jobs that the control API made belong to everybody. */
    private static boolean belongs(Job job, Operation operation, Behaviour.Listing listing, Call call) {
        return job.operation().vendor().equals(operation.vendor())
                && listing.operations().contains(job.operation().id())
                && call.sees(job.account());
    }
}
