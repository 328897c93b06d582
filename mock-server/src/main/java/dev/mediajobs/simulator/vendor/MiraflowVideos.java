package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.FileEndpoint;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.MediaSpec;
import dev.mediajobs.specs.Phase;
import java.util.Map;

/** Avatar videos. Separate operations return the state and the link. */
final class MiraflowVideos {

    private static final String NAME = "name";

    private MiraflowVideos() {}

    static NewJob newJob(Call call) {
        String title = call.body().text(NAME, "Avatar video");
        return new NewJob(
                call.state().ids().cuid(), call.state().ids().cuid(), Map.of(), MediaSpec.video("16:9", 30, title));
    }

    static ObjectNode state(JobView poll) {
        ObjectNode body = Miraflow.success().put("status", poll.value());
        if (poll.state().phase() == Phase.RUNNING) {
            body.put("progress", Math.round(poll.state().progress() * 100) + "%");
        }
        return poll.isDone() ? body.put("videoId", poll.job().resultId()) : body;
    }

    static ObjectNode video(JobView poll) {
        return item(poll).put("downloadUrl", poll.resultLink());
    }

    static ObjectNode item(JobView poll) {
        ObjectNode body = Json.object().put("id", poll.job().resultId());
        if (poll.requested(NAME) != null) {
            body.put(NAME, poll.requested(NAME));
        }
        return body.put("sourceAvatarId", poll.requested("avatarId"))
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()));
    }

    /** Returns the content of a finished video; an unfinished one is not found. */
    static Response download(Miraflow vendor, Call call) {
        String id = call.parameter("id");
        Job job = call.jobOfResult(id);
        boolean video =
                job != null && job.resultId().equals(id) && job.operation().id().equals("createVideo");
        return video && job.at(call.now()).phase() == Phase.SUCCEEDED
                ? FileEndpoint.download(call.state(), job, vendor)
                : vendor.error(404, "", "Not found");
    }
}
