package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miraflow.ImageEditForm;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.util.List;
import java.util.Objects;
import retrofit2.Call;

/**
 * A request for an image that is edited from one or more other images. The name defaults to the first 60 characters of the prompt. Immutable; {@code with...} methods return a copy.
 * Invalid values throw {@link InvalidRequestException}: files and missing images when the request is submitted, other
 * values immediately.
 */
public final class ImageEditRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "editImage";

    private final ImageOptions options;
    private final List<MediaSource> images;

    private ImageEditRequest(ImageOptions options, List<MediaSource> images) {
        super(OPERATION);
        this.options = options;
        this.images = images;
    }

    /**
     * {@return a request with a prompt; add the images with {@link #withImage}}
     *
     * @param prompt the description of the image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static ImageEditRequest of(String prompt) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        return new ImageEditRequest(ImageOptions.of(prompt), List.of());
    }

    /**
     * {@return a copy with another image to edit} Either all images are files (JPEG, PNG, WebP or GIF), or all are
     * uploaded to Miraflow, as returned by {@link Miraflow#upload} and {@link Image#asSource()}.
     *
     * @param image a file or an uploaded image
     * @throws InvalidRequestException if the image is a link or was uploaded elsewhere, or files and uploaded images are
     *     mixed
     */
    public ImageEditRequest withImage(MediaSource image) {
        List<MediaSource> more = append(images, image("image", image));
        allUploaded(more);
        return new ImageEditRequest(options, more);
    }

    /**
     * {@return a copy with a name}
     *
     * @param name a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public ImageEditRequest withName(String name) {
        return new ImageEditRequest(options.withName(text("name", name)), images);
    }

    /**
     * {@return a copy with an aspect ratio} By default the vendor chooses it.
     *
     * @param aspectRatio the aspect ratio
     */
    public ImageEditRequest withAspectRatio(AspectRatio aspectRatio) {
        return new ImageEditRequest(
                options.withAspectRatio(Objects.requireNonNull(aspectRatio, "aspectRatio")), images);
    }

    /**
     * {@return a copy with a negative prompt: a description of what the image must not show}
     *
     * @param negativePrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public ImageEditRequest withNegativePrompt(String negativePrompt) {
        return new ImageEditRequest(options.withNegativePrompt(text("negative prompt", negativePrompt)), images);
    }

    /**
     * {@return a copy with a seed} The same prompt and seed produce the same image.
     *
     * @param seed any number
     */
    public ImageEditRequest withSeed(long seed) {
        return new ImageEditRequest(options.withSeed(seed), images);
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.image(operation, () -> {
            if (images.isEmpty()) {
                throw missing("image", "withImage");
            }
            return allUploaded(images) ? uploaded(jobs.images) : files(jobs.images);
        });
    }

    private Call<JobSubmitted> uploaded(ImagesApi api) {
        List<String> ids =
                images.stream().map(image -> uploadedId("image", image)).toList();
        dev.mediajobs.client.miraflow.ImageEditRequest.Builder body =
                dev.mediajobs.client.miraflow.ImageEditRequest.builder();
        options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        return api.editImage(
                (ids.size() == 1 ? body.referenceImageMediaId(ids.get(0)) : body.referenceImageMediaIds(ids)).build());
    }

    private Call<JobSubmitted> files(ImagesApi api) {
        ImageEditForm.Builder body = ImageEditForm.builder();
        options.apply(body::prompt, body::name, body::aspectRatioValue, body::negativePrompt, body::seed);
        for (MediaSource image : images) {
            ValidatedFile file = file("image", image);
            body.referenceImage(file.fileName(), file.body());
        }
        return api.editImageMultipart(body.build().toBody());
    }
}
