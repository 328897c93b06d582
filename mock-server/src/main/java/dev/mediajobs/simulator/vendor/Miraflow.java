package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Look;
import dev.mediajobs.simulator.engine.Vendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.validation.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Miraflow: which operation does what, and how it refuses. What answers look like stands in a class for each tag. */
public final class Miraflow extends Vendor {

    private static final Set<String> ASSETS = Set.of("generateAsset", "editAsset");

    /** Reads the spec from the class path. */
    public Miraflow() {
        super("miraflow");
        MiraflowMedia media = new MiraflowMedia(this);
        answers("initializeMedia", media::initialize);
        answers("finalizeMedia", media::finish);
        answers("viewMedia", media::view);
        answers("listAvatars", MiraflowAvatars::list);
        answers("listVoices", MiraflowAvatars::voices);
        videosAndImages();
        mockups();
        submits("generateThumbnail", MiraflowThumbnails::draft, Miraflow::receipt);
        polls("getThumbnail", MiraflowThumbnails::job);
        lists("listThumbnails", true, Set.of("generateThumbnail"), MiraflowThumbnails::item, MiraflowThumbnails::page);
    }

    private void videosAndImages() {
        submits("createVideo", MiraflowVideos::draft, Miraflow::receipt);
        polls("getVideoStatus", MiraflowVideos::state);
        results("getVideo", MiraflowVideos::video);
        answers("downloadVideo", call -> MiraflowVideos.download(this, call));
        lists("listVideos", true, Set.of("createVideo"), MiraflowVideos::item, (call, items) -> object().set(
                        "videos", items));
        submits("generateImage", MiraflowImages::draft, Miraflow::receipt);
        submits("editImage", MiraflowImages::draft, Miraflow::receipt);
        submits("inpaintImage", MiraflowImages::draft, Miraflow::receipt);
        polls("getImage", MiraflowImages::job);
    }

    private void mockups() {
        submits("generateMockup", MiraflowMockups::draft, MiraflowMockups::receipt);
        submits("generateMockupVideo", MiraflowMockups::draftVideo, Miraflow::receipt);
        submits("generateAsset", MiraflowMockups::draft, Miraflow::receipt);
        submits("editAsset", MiraflowMockups::draft, Miraflow::receipt);
        polls("getMockupStatus", MiraflowMockups::state);
        lists("listMockups", true, Set.of("generateMockup"), MiraflowMockups::mockup, (call, items) -> success()
                .set("mockups", items));
        lists("listAssets", true, ASSETS, MiraflowMockups::asset, (call, items) -> success()
                .set("assets", items));
        lists(
                "listMockupVideos",
                false,
                Set.of("generateMockupVideo"),
                MiraflowMockups::video,
                (call, items) -> success().set("videos", items));
    }

    /** An object that says that the call went well, which says nothing of a job. */
    static ObjectNode success() {
        return object().put("result", "success");
    }

    private static ObjectNode receipt(Look look) {
        return success().put("jobId", look.job().id());
    }

    /** The link of a file, without a host. */
    static String view(String mediaId) {
        return "/api/media/" + mediaId + "/view";
    }

    @Override
    public Response failure(int status, String code, String message) {
        return Response.json(status, object().put("result", "failure").put("error", message));
    }

    /** As the contract has it, under the status of every bad request. */
    @Override
    public Response noCredits() {
        return failure(400, "", "Insufficient credits");
    }

    @Override
    protected Response refused(List<Violation> violations) {
        return failure(400, "", violations.stream().map(Violation::sentence).collect(Collectors.joining("; ")));
    }
}
