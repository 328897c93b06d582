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

/** Generated, edited and inpainted images. The same operation returns the state and, when done, the image. */
final class MiraflowImages {

    private MiraflowImages() {}

    static NewJob newJob(Call call) {
        String aspect = call.body().text("aspectRatio", "1:1");
        String title = call.body().text("name", "Picture");
        IdGenerator ids = call.state().ids();
        return new NewJob(ids.cuid(), ids.cuid(), Map.of(Job.MEDIA_ID, ids.cuid()), MediaSpec.picture(aspect, title));
    }

    static ObjectNode job(JobView poll) {
        return poll.isDone() ? picture(poll) : state(poll);
    }

    private static ObjectNode state(JobView poll) {
        ObjectNode body = MiraflowVideos.state(poll);
        return poll.failureReason() == null ? body : body.put("reason", poll.failureReason());
    }

    private static ObjectNode picture(JobView poll) {
        return Json.object()
                .put("id", poll.job().resultId())
                .put("name", poll.requested("name"))
                .put("prompt", poll.requested("prompt"))
                .put("createdAt", TimestampFormats.millis(poll.job().submitted()))
                .put("downloadUrl", poll.resultLink())
                .put("mediaId", poll.job().vendorFields().get(Job.MEDIA_ID));
    }
}
