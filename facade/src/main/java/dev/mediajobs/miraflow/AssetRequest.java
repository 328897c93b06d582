package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;

/**
 * A request for a logo or a product image that is generated from a prompt, for use in mockups. Immutable. Invalid values
 * throw {@link InvalidRequestException} immediately.
 */
public final class AssetRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "generateAsset";

    private final String prompt;
    private final String type;

    private AssetRequest(String prompt, String type) {
        super(OPERATION);
        this.prompt = Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt);
        this.type = type;
    }

    /**
     * {@return a request for a logo}
     *
     * @param prompt the description of the logo
     * @throws InvalidRequestException if the prompt is blank
     */
    public static AssetRequest logo(String prompt) {
        return new AssetRequest(prompt, "logo");
    }

    /**
     * {@return a request for an image of a product}
     *
     * @param prompt the description of the product
     * @throws InvalidRequestException if the prompt is blank
     */
    public static AssetRequest product(String prompt) {
        return new AssetRequest(prompt, "product");
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.asset(
                operation,
                () -> jobs.mockups.generateAsset(dev.mediajobs.client.miraflow.AssetRequest.builder()
                        .prompt(prompt)
                        .typeValue(type)
                        .build()));
    }
}
