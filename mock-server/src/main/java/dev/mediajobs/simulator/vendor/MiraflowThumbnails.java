package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.IdGenerator;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.MediaSpec;
import java.util.Map;

/** Thumbnails. The same operation returns the state and, when done, the thumbnail; the list has pages. */
final class MiraflowThumbnails {

    private static final int PAGE_SIZE = 20;

    private MiraflowThumbnails() {}

    static NewJob newJob(Call call) {
        String aspect = call.body().text("aspectRatio", "16:9");
        String title = call.body().text("name", "Thumbnail");
        IdGenerator ids = call.state().ids();
        return new NewJob(
                ids.cuid(),
                ids.cuid(),
                Map.of(Job.MEDIA_ID, ids.cuid(), "aspect", aspect),
                MediaSpec.picture(aspect, title));
    }

    static ObjectNode job(JobView poll) {
        if (poll.isDone()) {
            return item(poll);
        }
        ObjectNode body =
                Miraflow.success().put("status", poll.value()).put("progress", MiraflowMockups.progress(poll));
        return poll.failureReason() == null ? body : body.put("reason", poll.failureReason());
    }

    static ObjectNode item(JobView poll) {
        String mediaId = poll.job().vendorFields().getOrDefault(Job.MEDIA_ID, "");
        return Json.object()
                .put("id", poll.job().resultId())
                .put("name", poll.requested("name"))
                .put("prompt", poll.requested("prompt"))
                .put("imageUrl", Miraflow.view(poll.call(), mediaId))
                .put("mediaId", mediaId)
                .put("aspectRatio", poll.job().vendorFields().get("aspect"))
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()));
    }

    /** Returns one page; a page after the last is empty. */
    static ObjectNode page(Call call, ArrayNode all) {
        String requested = call.query().getOrDefault("page", "1");
        int page = requested.matches("[1-9]\\d{0,7}") ? Integer.parseInt(requested) : 1;
        ObjectNode body = Miraflow.success();
        ArrayNode items = body.putArray("thumbnails");
        for (long i = (page - 1L) * PAGE_SIZE; i < Math.min(all.size(), (long) page * PAGE_SIZE); i++) {
            items.add(all.get((int) i));
        }
        return body.put("page", page)
                .put("totalPages", (all.size() + PAGE_SIZE - 1) / PAGE_SIZE)
                .put("totalCount", all.size());
    }
}
