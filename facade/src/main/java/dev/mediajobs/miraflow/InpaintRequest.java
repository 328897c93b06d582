package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.InpaintForm;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A request for an image in which the masked area is replaced as the prompt describes. The name defaults to the first 60 characters of the prompt. Immutable; {@code with...} methods return a copy.
 * Invalid values throw {@link InvalidRequestException}: files and missing images when the request is submitted, other
 * values immediately.
 */
public final class InpaintRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "inpaintImage";

    private final ImageOptions options;
    private final @Nullable MediaSource image;
    private final @Nullable MediaSource mask;

    private InpaintRequest(ImageOptions options, @Nullable MediaSource image, @Nullable MediaSource mask) {
        super(OPERATION);
        this.options = options;
        this.image = image;
        this.mask = mask;
    }

    /**
     * {@return a request with a prompt; add the image with {@link #withImage} and the mask with {@link #withMask}}
     *
     * @param prompt the description of the image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static InpaintRequest of(String prompt) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        return new InpaintRequest(ImageOptions.of(prompt), null, null);
    }

    /**
     * {@return a copy with the image} Image and mask are both files (JPEG, PNG, WebP or GIF) or both uploaded to
     * Miraflow, as returned by {@link Miraflow#upload} and {@link Image#asSource()}.
     *
     * @param newImage a file or an uploaded image
     * @throws InvalidRequestException if the image is a link or was uploaded elsewhere
     */
    public InpaintRequest withImage(MediaSource newImage) {
        return new InpaintRequest(options, image("image", newImage), mask);
    }

    /**
     * {@return a copy with the mask}
     *
     * @param newMask an image of the same size: white where the image is replaced, black where it is kept
     * @throws InvalidRequestException if the mask is a link or was uploaded elsewhere
     */
    public InpaintRequest withMask(MediaSource newMask) {
        return new InpaintRequest(options, image, image("mask", newMask));
    }

    /**
     * {@return a copy with a name}
     *
     * @param name a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public InpaintRequest withName(String name) {
        return new InpaintRequest(options.withName(text("name", name)), image, mask);
    }

    /**
     * {@return a copy with an aspect ratio} By default the vendor chooses it.
     *
     * @param aspectRatio the aspect ratio
     */
    public InpaintRequest withAspectRatio(AspectRatio aspectRatio) {
        return new InpaintRequest(
                options.withAspectRatio(Objects.requireNonNull(aspectRatio, "aspectRatio")), image, mask);
    }

    /**
     * {@return a copy with a negative prompt: a description of what the image must not show}
     *
     * @param negativePrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public InpaintRequest withNegativePrompt(String negativePrompt) {
        return new InpaintRequest(options.withNegativePrompt(text("negative prompt", negativePrompt)), image, mask);
    }

    /**
     * {@return a copy with a seed} The same prompt and seed produce the same image.
     *
     * @param seed any number
     */
    public InpaintRequest withSeed(long seed) {
        return new InpaintRequest(options.withSeed(seed), image, mask);
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.image(operation, () -> {
            if (image == null) {
                throw missing("image", "withImage");
            }
            if (mask == null) {
                throw missing("mask", "withMask");
            }
            return allUploaded(List.of(image, mask))
                    ? uploaded(jobs.images, image, mask)
                    : files(jobs.images, image, mask);
        });
    }

    private Call<JobSubmitted> uploaded(ImagesApi api, MediaSource original, MediaSource area) {
        dev.mediajobs.client.miraflow.InpaintRequest.Builder body =
                dev.mediajobs.client.miraflow.InpaintRequest.builder()
                        .originalImageMediaId(uploadedId("image", original))
                        .maskImageMediaId(uploadedId("mask", area));
        options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return api.inpaintImage(body.build());
    }

    private Call<JobSubmitted> files(ImagesApi api, MediaSource original, MediaSource area) {
        ValidatedFile imageFile = file("image", original);
        ValidatedFile maskFile = file("mask", area);
        InpaintForm.Builder body = InpaintForm.builder()
                .originalImage(imageFile.fileName(), imageFile.body())
                .maskImage(maskFile.fileName(), maskFile.body());
        options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return api.inpaintImageMultipart(body.build().toBody());
    }
}
