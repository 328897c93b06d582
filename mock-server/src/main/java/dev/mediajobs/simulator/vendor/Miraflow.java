package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.JobView;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Miraflow: its operations, validation and errors. The response bodies are in one class per tag. */
public final class Miraflow extends SimulatedVendor {

    private static final Set<String> ASSETS = Set.of("generateAsset", "editAsset");

    private final MiraflowIds ids = new MiraflowIds(spec());

    public Miraflow() {
        super("miraflow");
    }

    @Override
    protected void register() {
        MiraflowMedia media = new MiraflowMedia(this);
        respond("initializeMedia", media::initialize);
        respond("finalizeMedia", media::finish);
        respond("viewMedia", media::view);
        respond("listAvatars", MiraflowAvatars::list);
        respond("listVoices", MiraflowAvatars::voices);
        videosAndImages();
        mockups();
        submit("generateThumbnail", MiraflowThumbnails::newJob, Miraflow::receipt);
        poll("getThumbnail", MiraflowThumbnails::job);
        list("listThumbnails", true, Set.of("generateThumbnail"), MiraflowThumbnails::item, MiraflowThumbnails::page);
    }

    private void videosAndImages() {
        submit("createVideo", MiraflowVideos::newJob, Miraflow::receipt);
        poll("getVideoStatus", MiraflowVideos::state);
        result("getVideo", MiraflowVideos::video);
        respond("downloadVideo", call -> MiraflowVideos.download(this, call));
        list("listVideos", true, Set.of("createVideo"), MiraflowVideos::item, (call, items) -> object().set(
                        "videos", items));
        submit("generateImage", MiraflowImages::newJob, Miraflow::receipt);
        submit("editImage", MiraflowImages::newJob, Miraflow::receipt);
        submit("inpaintImage", MiraflowImages::newJob, Miraflow::receipt);
        poll("getImage", MiraflowImages::job);
    }

    private void mockups() {
        submit("generateMockup", MiraflowMockups::newJob, MiraflowMockups::receipt);
        submit("generateMockupVideo", MiraflowMockups::newVideoJob, Miraflow::receipt);
        submit("generateAsset", MiraflowMockups::newJob, Miraflow::receipt);
        submit("editAsset", MiraflowMockups::newJob, Miraflow::receipt);
        poll("getMockupStatus", MiraflowMockups::state);
        list("listMockups", true, Set.of("generateMockup"), MiraflowMockups::mockup, (call, items) -> success()
                .set("mockups", items));
        list("listAssets", true, ASSETS, MiraflowMockups::asset, (call, items) -> success()
                .set("assets", items));
        list(
                "listMockupVideos",
                false,
                Set.of("generateMockupVideo"),
                MiraflowMockups::video,
                (call, items) -> success().set("videos", items));
    }

    /** Returns the envelope of a successful call, which is independent of the state of a job. */
    static ObjectNode success() {
        return object().put("result", "success");
    }

    private static ObjectNode receipt(JobView poll) {
        return success().put("jobId", poll.job().id());
    }

    /** Returns the relative link of a file, with the path of the base URL. */
    static String view(Call call, String mediaId) {
        int path = call.base().indexOf('/', "https://".length());
        return (path < 0 ? "" : call.base().substring(path)) + "/api/media/" + mediaId + "/view";
    }

    @Override
    public Response error(int status, String code, String message) {
        return Response.json(status, object().put("result", "failure").put("error", message));
    }

    /** The contract uses status 400 for this error. */
    @Override
    public Response insufficientCredits() {
        return error(400, "", "Insufficient credits");
    }

    /** Checks required alternatives that the schemas do not express. */
    @Override
    protected List<Violation> validate(Operation operation, Call call) {
        List<Violation> violations = new ArrayList<>(
                switch (operation.id()) {
                    case "createVideo" ->
                        oneOf(operation, call, "M-34", "a text or the id of an audio track", "text", "mediaId");
                    case "editImage" ->
                        oneOf(
                                operation,
                                call,
                                "M-41",
                                "a reference image",
                                "referenceImageMediaId",
                                "referenceImageMediaIds",
                                "referenceImage");
                    case "editAsset" ->
                        oneOf(operation, call, "M-66", "an image", "imageMediaId", "imageBase64", "image");
                    case "inpaintImage" -> both(operation, call);
                    default -> List.of();
                });
        violations.addAll(custom(operation, call));
        // finalizeMedia itself returns 404 if its file is unknown and 400 if it is not uploaded.
        boolean complete = violations.isEmpty() && !operation.id().equals("finalizeMedia");
        return complete ? ids.unknown(operation, call, true) : violations;
    }

    @Override
    protected List<Violation> notes(Operation operation, Call call) {
        return ids.unknown(operation, call, false);
    }

    private static List<Violation> both(Operation operation, Call call) {
        List<Violation> violations =
                new ArrayList<>(oneOf(operation, call, "M-42", "an image", "originalImageMediaId", "originalImage"));
        violations.addAll(oneOf(operation, call, "M-42", "a mask", "maskImageMediaId", "maskImage"));
        return violations;
    }

    private static List<Violation> custom(Operation operation, Call call) {
        boolean custom = operation.id().equals("generateMockupVideo")
                && call.body().text("animationStyle", "").equals("custom");
        return custom && call.body().text("userPrompt", "").isEmpty()
                ? List.of(missing(operation, "userPrompt", "the prompt of a custom style", "text", "M-60"))
                : List.of();
    }

    private static List<Violation> oneOf(
            Operation operation, Call call, String quirk, String expected, String... names) {
        boolean present = Arrays.stream(names)
                .anyMatch(name ->
                        call.body().fields().has(name) || call.body().files().containsKey(name));
        return present
                ? List.of()
                : List.of(missing(operation, names[0], expected + ", as " + String.join(" or ", names), "text", quirk));
    }

    @Override
    protected Response invalidRequest(List<Violation> violations) {
        boolean unknown =
                violations.stream().allMatch(violation -> violation.rule().equals(MiraflowIds.RULE));
        return error(
                unknown ? 404 : 400,
                "",
                violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
    }
}
