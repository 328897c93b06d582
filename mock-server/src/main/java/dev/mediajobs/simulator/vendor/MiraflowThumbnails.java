package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.Ids;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.Artwork;
import java.util.Map;

/** Miraflow's thumbnails. One answer tells the state first and the thumbnail then; the list has pages. */
final class MiraflowThumbnails {

    private static final int PAGE = 20;

    private MiraflowThumbnails() {}

    static Draft draft(Call call) {
        String aspect = call.body().text("aspectRatio", "16:9");
        String title = call.body().text("name", "Thumbnail");
        Ids ids = call.world().ids();
        return new Draft(
                ids.cuid(),
                ids.cuid(),
                Map.of(Job.MEDIA_ID, ids.cuid(), "aspect", aspect),
                Artwork.picture(aspect, title));
    }

    static ObjectNode job(Look look) {
        if (look.done()) {
            return item(look);
        }
        ObjectNode body = Miraflow.success().put("status", look.word()).put("progress", MiraflowMockups.progress(look));
        return look.failure() == null ? body : body.put("reason", look.failure());
    }

    static ObjectNode item(Look look) {
        String mediaId = look.job().facts().getOrDefault(Job.MEDIA_ID, "");
        return Json.object()
                .put("id", look.job().resultId())
                .put("name", look.requested("name"))
                .put("prompt", look.requested("prompt"))
                .put("imageUrl", Miraflow.view(mediaId))
                .put("mediaId", mediaId)
                .put("aspectRatio", look.job().facts().get("aspect"))
                .put("createdAt", Times.millis(look.job().submitted()));
    }

    /** One page; one behind the last is empty. */
    static ObjectNode page(Call call, ArrayNode all) {
        String asked = call.query().getOrDefault("page", "1");
        int page = asked.matches("[1-9]\\d{0,7}") ? Integer.parseInt(asked) : 1;
        ObjectNode body = Miraflow.success();
        ArrayNode items = body.putArray("thumbnails");
        for (long i = (page - 1L) * PAGE; i < Math.min(all.size(), (long) page * PAGE); i++) {
            items.add(all.get((int) i));
        }
        return body.put("page", page)
                .put("totalPages", (all.size() + PAGE - 1) / PAGE)
                .put("totalCount", all.size());
    }
}
