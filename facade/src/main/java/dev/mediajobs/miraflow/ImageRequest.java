package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import java.util.Objects;

/**
 * A request for an image that is generated from a prompt. The name defaults to the first 60 characters of the prompt. Immutable; {@code with...} methods return a copy.
 * Invalid values throw {@link InvalidRequestException}: files and missing images when the request is submitted, other
 * values immediately.
 */
public final class ImageRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "generateImage";

    private final ImageOptions options;

    private ImageRequest(ImageOptions options) {
        super(OPERATION);
        this.options = options;
    }

    /**
     * {@return a request with a prompt}
     *
     * @param prompt the description of the image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static ImageRequest of(String prompt) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        return new ImageRequest(ImageOptions.of(prompt));
    }

    /**
     * {@return a copy with a name}
     *
     * @param name a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public ImageRequest withName(String name) {
        return new ImageRequest(options.withName(text("name", name)));
    }

    /**
     * {@return a copy with an aspect ratio} By default the vendor chooses it.
     *
     * @param aspectRatio the aspect ratio
     */
    public ImageRequest withAspectRatio(AspectRatio aspectRatio) {
        return new ImageRequest(options.withAspectRatio(Objects.requireNonNull(aspectRatio, "aspectRatio")));
    }

    /**
     * {@return a copy with a negative prompt: a description of what the image must not show}
     *
     * @param negativePrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public ImageRequest withNegativePrompt(String negativePrompt) {
        return new ImageRequest(options.withNegativePrompt(text("negative prompt", negativePrompt)));
    }

    /**
     * {@return a copy with a seed} The same prompt and seed produce the same image.
     *
     * @param seed any number
     */
    public ImageRequest withSeed(long seed) {
        return new ImageRequest(options.withSeed(seed));
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.image(operation, () -> {
            dev.mediajobs.client.miraflow.ImageRequest.Builder body =
                    dev.mediajobs.client.miraflow.ImageRequest.builder();
            options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
            return jobs.images.generateImage(body.build());
        });
    }
}
