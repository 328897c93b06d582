package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.Ids;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.Artwork;
import java.util.Map;

/** Miraflow's pictures: made, edited, painted anew. One answer tells the state first and the picture then. */
final class MiraflowImages {

    private MiraflowImages() {}

    static Draft draft(Call call) {
        String aspect = call.body().text("aspectRatio", "1:1");
        String title = call.body().text("name", "Picture");
        Ids ids = call.world().ids();
        return new Draft(ids.cuid(), ids.cuid(), Map.of(Job.MEDIA_ID, ids.cuid()), Artwork.picture(aspect, title));
    }

    static ObjectNode job(Look look) {
        return look.done() ? picture(look) : state(look);
    }

    private static ObjectNode state(Look look) {
        ObjectNode body = MiraflowVideos.state(look);
        return look.failure() == null ? body : body.put("reason", look.failure());
    }

    private static ObjectNode picture(Look look) {
        return Json.object()
                .put("id", look.job().resultId())
                .put("name", look.requested("name"))
                .put("prompt", look.requested("prompt"))
                .put("createdAt", Times.millis(look.job().submitted()))
                .put("downloadUrl", look.resultLink())
                .put("mediaId", look.job().facts().get(Job.MEDIA_ID));
    }
}
