package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.FileDesk;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.spec.Phase;
import java.util.Map;

/** Miraflow's avatar videos. Their state and their link are two answers. */
final class MiraflowVideos {

    private static final String NAME = "name";

    private MiraflowVideos() {}

    static Draft draft(Call call) {
        String title = call.body().text(NAME, "Avatar video");
        return new Draft(
                call.world().ids().cuid(), call.world().ids().cuid(), Map.of(), Artwork.video("16:9", 30, title));
    }

    static ObjectNode state(Look look) {
        ObjectNode body = Miraflow.success().put("status", look.word());
        if (look.state().phase() == Phase.RUNNING) {
            body.put("progress", Math.round(look.state().progress() * 100) + "%");
        }
        return look.done() ? body.put("videoId", look.job().resultId()) : body;
    }

    static ObjectNode video(Look look) {
        return item(look).put("downloadUrl", look.resultLink());
    }

    static ObjectNode item(Look look) {
        ObjectNode body = Json.object().put("id", look.job().resultId());
        if (look.requested(NAME) != null) {
            body.put(NAME, look.requested(NAME));
        }
        return body.put("sourceAvatarId", look.requested("avatarId"))
                .put("createdAt", Times.millis(look.job().submitted()));
    }

    /** The bytes of a finished video; one that is not finished is unknown. */
    static Response download(Miraflow vendor, Call call) {
        String id = call.parameter("id");
        Job job = call.jobOfResult(id);
        boolean video =
                job != null && job.resultId().equals(id) && job.operation().id().equals("createVideo");
        return video && job.at(call.now()).phase() == Phase.SUCCEEDED
                ? FileDesk.download(call.world(), job, vendor)
                : vendor.failure(404, "", "Not found");
    }
}
