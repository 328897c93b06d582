package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.Draft;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.media.Artwork;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Miraflow's videos and pictures; its files and avatars stand in classes of their own. */
public final class Miraflow extends Vendor {

    /** Reads the spec from the class path. */
    public Miraflow() {
        super("miraflow");
        MiraflowMedia media = new MiraflowMedia(this);
        answers("initializeMedia", media::initialize);
        answers("finalizeMedia", media::finish);
        answers("viewMedia", media::view);
        answers("listAvatars", MiraflowAvatars::list);
        submits("createVideo", Miraflow::draftVideo, Miraflow::receipt);
        polls("getVideoStatus", Miraflow::state);
        results("getVideo", Miraflow::video);
        submits("generateImage", Miraflow::draftImage, Miraflow::receipt);
        polls("getImage", look -> look.done() ? image(look) : state(look));
    }

    private static Draft draftVideo(Call call) {
        String title = call.body().text("name", "Avatar video");
        return new Draft(call.world().ids().cuid(), Map.of(), Artwork.video("16:9", 30, title));
    }

    private static Draft draftImage(Call call) {
        String aspect = call.body().text("aspectRatio", "1:1");
        String title = call.body().text("name", "Picture");
        String mediaId = call.world().ids().cuid();
        String id = call.world().ids().cuid();
        return new Draft(id, Map.of("mediaId", mediaId), Artwork.picture(aspect, title));
    }

    private static ObjectNode receipt(Look look) {
        return object().put("result", "success").put("jobId", look.job().id());
    }

    private static ObjectNode state(Look look) {
        ObjectNode body = object().put("result", "success").put("status", look.word());
        if (look.state().phase() == Phase.RUNNING) {
            body.put("progress", Math.round(look.state().progress() * 100) + "%");
        }
        return body;
    }

    private static ObjectNode video(Look look) {
        ObjectNode body = object().put("id", look.job().id());
        if (look.requested("name") != null) {
            body.put("name", look.requested("name"));
        }
        return body.put("sourceAvatarId", look.requested("avatarId"))
                .put("createdAt", Times.millis(look.job().submitted()))
                .put("downloadUrl", look.resultLink());
    }

    private static ObjectNode image(Look look) {
        return object().put("id", look.job().id())
                .put("name", look.requested("name"))
                .put("prompt", look.requested("prompt"))
                .put("createdAt", Times.millis(look.job().submitted()))
                .put("downloadUrl", look.resultLink())
                .put("mediaId", look.job().facts().get("mediaId"));
    }

    @Override
    public Response failure(int status, String code, String message) {
        return Response.json(status, object().put("result", "failure").put("error", message));
    }

    @Override
    protected Response refused(List<Violation> violations) {
        return failure(400, "", violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
    }
}
