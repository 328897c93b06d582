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

/** Miraflow's mockups, their logos and products, and the advertisement videos of them. */
final class MiraflowMockups {

    private static final String MEDIA = Job.MEDIA_ID;
    private static final String PROMPT = "prompt";

    private MiraflowMockups() {}

    /** A mockup, or a logo or product for one. */
    static Draft draft(Call call) {
        String mediaId = call.world().ids().cuid();
        String title = call.body().text("instruction", call.body().text(PROMPT, "Mockup"));
        Ids ids = call.world().ids();
        return new Draft(ids.cuid(), ids.cuid(), Map.of(MEDIA, mediaId), Artwork.picture("1:1", title));
    }

    static Draft draftVideo(Call call) {
        String aspect = call.body().text("aspectRatio", "9:16");
        String style = call.body().text("animationStyle", "custom").replace('_', ' ');
        Ids ids = call.world().ids();
        return new Draft(
                ids.cuid(),
                ids.cuid(),
                Map.of("aspect", aspect, "name", "Product Ad - " + style),
                new Artwork(Artwork.Kind.VIDEO, aspect, 30, 8, style));
    }

    /** Tells where the picture will be before it is there. */
    static ObjectNode receipt(Look look) {
        return picture(look, Miraflow.success().put("jobId", look.job().id()));
    }

    static ObjectNode state(Look look) {
        ObjectNode body = Miraflow.success().put("status", look.word()).put("progress", progress(look));
        if (look.done() && look.job().facts().containsKey(MEDIA)) {
            picture(look, body);
        } else if (look.done()) {
            body.put("videoId", look.job().resultId());
        }
        if (look.failure() != null) {
            body.put("reason", look.failure());
        }
        return body;
    }

    static long progress(Look look) {
        return Math.round(look.state().progress() * 100);
    }

    static ObjectNode mockup(Look look) {
        return Json.object()
                .put("id", look.job().resultId())
                .put("imageUrl", link(look.job()))
                .put(PROMPT, look.requested("instruction"))
                .put("createdAt", Times.millis(look.job().submitted()));
    }

    static ObjectNode asset(Look look) {
        String type = look.requested("type");
        ObjectNode body =
                Json.object().put("id", look.job().resultId()).put("type", type).put("name", "AI Generated " + type);
        return picture(look, body).put("createdAt", Times.millis(look.job().submitted()));
    }

    static ObjectNode video(Look look) {
        String mockupId = look.requested("mockupId");
        ObjectNode body = Json.object()
                .put("id", look.job().resultId())
                .put("name", look.job().facts().get("name"))
                .put("status", look.word())
                .put("mockupId", mockupId);
        Job mockup = mockupId == null ? null : look.call().jobOfResult(mockupId);
        if (mockup != null && mockup.facts().containsKey(MEDIA)) {
            body.put("mockupImageUrl", link(mockup));
        }
        body.put("aspectRatio", look.job().facts().get("aspect"))
                .put("createdAt", Times.millis(look.job().submitted()))
                .put("progress", progress(look));
        return look.done() ? body.put("downloadUrl", look.resultLink()) : body;
    }

    private static ObjectNode picture(Look look, ObjectNode body) {
        return body.put("imageUrl", link(look.job()))
                .put(MEDIA, look.job().facts().get(MEDIA));
    }

    private static String link(Job job) {
        return Miraflow.view(job.facts().getOrDefault(MEDIA, ""));
    }
}
