package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miraflow.AssetEditForm;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.util.Objects;
import retrofit2.Call;

/**
 * A request for a logo or a product image that is made from another image, for use in mockups. Immutable. Invalid values
 * throw {@link InvalidRequestException}: files when the request is submitted, other values immediately.
 */
public final class AssetEditRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "editAsset";

    private final String prompt;
    private final MediaSource image;
    private final String type;

    private AssetEditRequest(String prompt, MediaSource image, String type) {
        super(OPERATION);
        this.prompt = Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        this.image = image("image", Objects.requireNonNull(image, "image"));
        this.type = type;
    }

    /**
     * {@return a request for a logo}
     *
     * @param prompt the description of the logo
     * @param image a file (JPEG, PNG, WebP or GIF) or an image that is uploaded to Miraflow
     * @throws InvalidRequestException if the prompt is blank, or the image is a link or was uploaded elsewhere
     */
    public static AssetEditRequest logo(String prompt, MediaSource image) {
        return new AssetEditRequest(prompt, image, "logo");
    }

    /**
     * {@return a request for an image of a product}
     *
     * @param prompt the description of the product
     * @param image a file (JPEG, PNG, WebP or GIF) or an image that is uploaded to Miraflow
     * @throws InvalidRequestException if the prompt is blank, or the image is a link or was uploaded elsewhere
     */
    public static AssetEditRequest product(String prompt, MediaSource image) {
        return new AssetEditRequest(prompt, image, "product");
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.asset(operation, () -> call(jobs.mockups));
    }

    private Call<JobSubmitted> call(MockupsApi api) {
        if (image.id().isPresent()) {
            return api.editAsset(dev.mediajobs.client.miraflow.AssetEditRequest.builder()
                    .imageMediaId(uploadedId("image", image))
                    .prompt(prompt)
                    .typeValue(type)
                    .build());
        }
        ValidatedFile file = file("image", image);
        return api.editAssetMultipart(AssetEditForm.builder()
                .prompt(prompt)
                .typeValue(type)
                .image(file.fileName(), file.body())
                .build()
                .toBody());
    }
}
