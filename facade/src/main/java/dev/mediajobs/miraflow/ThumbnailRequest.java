package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import java.util.List;
import java.util.Objects;

/**
 * A request for a thumbnail of a video. The name defaults to the first 60 characters of the prompt. Immutable; {@code with...} methods return a copy.
 * Invalid values throw {@link InvalidRequestException}: files and missing images when the request is submitted, other
 * values immediately.
 */
public final class ThumbnailRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "generateThumbnail";

    private final ImageOptions options;
    private final List<String> imageIds;

    private ThumbnailRequest(ImageOptions options, List<String> imageIds) {
        super(OPERATION);
        this.options = options;
        this.imageIds = imageIds;
    }

    /**
     * {@return a request with a prompt}
     *
     * @param prompt the description of the image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static ThumbnailRequest of(String prompt) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        return new ThumbnailRequest(ImageOptions.of(prompt), List.of());
    }

    /**
     * {@return a copy with another reference image}
     *
     * @param image an image that is uploaded to Miraflow, as returned by {@link Miraflow#upload} and {@link
     *     Image#asSource()}
     * @throws InvalidRequestException if the image is not uploaded to Miraflow
     */
    public ThumbnailRequest withReferenceImage(MediaSource image) {
        return new ThumbnailRequest(options, append(imageIds, uploadedId("image", image)));
    }

    /**
     * {@return a copy with a name}
     *
     * @param name a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public ThumbnailRequest withName(String name) {
        return new ThumbnailRequest(options.withName(text("name", name)), imageIds);
    }

    /**
     * {@return a copy with an aspect ratio} By default the vendor chooses it.
     *
     * @param aspectRatio the aspect ratio: 16:9 or 9:16
     * @throws InvalidRequestException if it is another one
     */
    public ThumbnailRequest withAspectRatio(AspectRatio aspectRatio) {
        if (!aspectRatio.isForVideos()) {
            throw refused("the aspect ratio " + aspectRatio.value + " is not supported", "Choose 16:9 or 9:16.");
        }
        return new ThumbnailRequest(
                options.withAspectRatio(Objects.requireNonNull(aspectRatio, "aspectRatio")), imageIds);
    }

    /**
     * {@return a copy with a negative prompt: a description of what the image must not show}
     *
     * @param negativePrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public ThumbnailRequest withNegativePrompt(String negativePrompt) {
        return new ThumbnailRequest(options.withNegativePrompt(text("negative prompt", negativePrompt)), imageIds);
    }

    /**
     * {@return a copy with a seed} The same prompt and seed produce the same image.
     *
     * @param seed any number
     */
    public ThumbnailRequest withSeed(long seed) {
        return new ThumbnailRequest(options.withSeed(seed), imageIds);
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.thumbnail(operation, () -> {
            dev.mediajobs.client.miraflow.ThumbnailRequest.Builder body =
                    dev.mediajobs.client.miraflow.ThumbnailRequest.builder();
            options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
            if (!imageIds.isEmpty()) {
                body.referenceImageMediaIds(imageIds);
            }
            return jobs.thumbnails.generateThumbnail(body.build());
        });
    }
}
