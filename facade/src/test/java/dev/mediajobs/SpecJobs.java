package dev.mediajobs;

import dev.mediajobs.miraflow.AssetEditRequest;
import dev.mediajobs.miraflow.AssetRequest;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageEditRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miraflow.InpaintRequest;
import dev.mediajobs.miraflow.MockupRequest;
import dev.mediajobs.miraflow.MockupVideoRequest;
import dev.mediajobs.miraflow.ThumbnailRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A submit of the specs, with the call of the facade that sends it.
 *
 * @param job what {@code x-job} says about the operation
 */
record SpecJobs(Operation operation, JobSpec job, Function<MediaJobs, Job<? extends Media>> submit) {
    private static final MediaSource FILE = MediaSource.uploaded(Vendor.MIRAFLOW, "file-1");
    private static final MediaSource PICTURE = MediaSource.of(Pictures.png(), "a.png");

    private static final Map<String, Function<MediaJobs, Job<? extends Media>>> SUBMITS = Map.ofEntries(
            Map.entry("createVideo", media -> media.miraflow()
                    .submit(AvatarVideoRequest.ofAvatar("avatar-1").withText("Hello"))),
            Map.entry("generateImage", media -> media.miraflow().submit(ImageRequest.of("A cat"))),
            Map.entry("editImage", media -> media.miraflow()
                    .submit(ImageEditRequest.of("A cat").withImage(FILE))),
            Map.entry("inpaintImage", media -> media.miraflow()
                    .submit(InpaintRequest.of("A cat").withImage(FILE).withMask(FILE))),
            Map.entry("generateThumbnail", media -> media.miraflow().submit(ThumbnailRequest.of("A cat"))),
            Map.entry("generateMockup", media -> media.miraflow()
                    .submit(MockupRequest.of("Front").withProduct(FILE))),
            Map.entry("generateMockupVideo", media -> media.miraflow()
                    .submit(MockupVideoRequest.ofMockup("mockup-1").withPrompt("Slow"))),
            Map.entry("generateAsset", media -> media.miraflow().submit(AssetRequest.logo("A cat"))),
            Map.entry("editAsset", media -> media.miraflow().submit(AssetEditRequest.logo("A cat", FILE))),
            Map.entry("createSpeedPainting", media -> media.miragic().submit(SpeedPaintingRequest.ofImage(PICTURE))),
            Map.entry("createTryOn", media -> media.mirrago()
                    .submit(TryOnRequest.ofPerson(PICTURE).withGarment(PICTURE))),
            Map.entry("createAurora", media -> media.creatify().submit(Requests.aurora())));

    /** Returns the submits of all specs. */
    static Stream<SpecJobs> all() {
        return VendorSpec.NAMES.stream()
                .flatMap(name -> VendorSpec.of(name).operations().stream())
                .flatMap(operation -> operation.jobSpec().stream().map(job -> of(operation, job)));
    }

    private static SpecJobs of(Operation operation, JobSpec job) {
        Function<MediaJobs, Job<? extends Media>> submit = SUBMITS.get(operation.id());
        if (submit == null) {
            throw new AssertionError("Add the submit " + operation + " to SpecJobs.SUBMITS.");
        }
        return new SpecJobs(operation, job, submit);
    }

    Operation operation(String id) {
        return operation.vendor().operation(id).orElseThrow();
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
