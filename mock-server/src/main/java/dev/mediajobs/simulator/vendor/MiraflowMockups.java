package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.IdGenerator;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.NewJob;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.MediaSpec;
import java.util.Map;

/** Mockups, their logos and products, and advertisement videos. */
final class MiraflowMockups {

    private static final String MEDIA = Job.MEDIA_ID;
    private static final String PROMPT = "prompt";

    private MiraflowMockups() {}

    /** Creates a job for a mockup, logo or product. */
    static NewJob newJob(Call call) {
        String mediaId = call.state().ids().cuid();
        String title = call.body().text("instruction", call.body().text(PROMPT, "Mockup"));
        IdGenerator ids = call.state().ids();
        return new NewJob(ids.cuid(), ids.cuid(), Map.of(MEDIA, mediaId), MediaSpec.picture("1:1", title));
    }

    static NewJob newVideoJob(Call call) {
        String aspect = call.body().text("aspectRatio", "9:16");
        String style = call.body().text("animationStyle", "custom").replace('_', ' ');
        IdGenerator ids = call.state().ids();
        return new NewJob(
                ids.cuid(),
                ids.cuid(),
                Map.of("aspect", aspect, "name", "Product Ad - " + style),
                new MediaSpec(MediaSpec.Kind.VIDEO, aspect, 30, 8, style));
    }

    /** Returns the link of the image before it exists. */
    static ObjectNode receipt(JobView poll) {
        return picture(poll, Miraflow.success().put("jobId", poll.job().id()));
    }

    static ObjectNode state(JobView poll) {
        ObjectNode body = Miraflow.success().put("status", poll.value()).put("progress", progress(poll));
        if (poll.isDone() && poll.job().vendorFields().containsKey(MEDIA)) {
            picture(poll, body);
        } else if (poll.isDone()) {
            body.put("videoId", poll.job().resultId());
        }
        if (poll.failureReason() != null) {
            body.put("reason", poll.failureReason());
        }
        return body;
    }

    static long progress(JobView poll) {
        return Math.round(poll.state().progress() * 100);
    }

    static ObjectNode mockup(JobView poll) {
        return Json.object()
                .put("id", poll.job().resultId())
                .put("imageUrl", link(poll, poll.job()))
                .put(PROMPT, poll.requested("instruction"))
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()));
    }

    static ObjectNode asset(JobView poll) {
        String type = poll.requested("type");
        ObjectNode body =
                Json.object().put("id", poll.job().resultId()).put("type", type).put("name", "AI Generated " + type);
        return picture(poll, body)
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()));
    }

    static ObjectNode video(JobView poll) {
        String mockupId = poll.requested("mockupId");
        ObjectNode body = Json.object()
                .put("id", poll.job().resultId())
                .put("name", poll.job().vendorFields().get("name"))
                .put("status", poll.value())
                .put("mockupId", mockupId);
        Job mockup = mockupId == null ? null : poll.call().jobOfResult(mockupId);
        if (mockup != null && mockup.vendorFields().containsKey(MEDIA)) {
            body.put("mockupImageUrl", link(poll, mockup));
        }
        body.put("aspectRatio", poll.job().vendorFields().get("aspect"))
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()))
                .put("progress", progress(poll));
        return poll.isDone() ? body.put("downloadUrl", poll.resultLink()) : body;
    }

    private static ObjectNode picture(JobView poll, ObjectNode body) {
        return body.put("imageUrl", link(poll, poll.job()))
                .put(MEDIA, poll.job().vendorFields().get(MEDIA));
    }

    private static String link(JobView poll, Job job) {
        return Miraflow.view(poll.call(), job.vendorFields().getOrDefault(MEDIA, ""));
    }
}
