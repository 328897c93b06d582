package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.miraflow.LayerPlacement;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a mockup: logos on a product. Immutable; {@code with...} methods return a copy. Invalid values throw
 * {@link InvalidRequestException} immediately, a missing product when the request is submitted.
 */
public final class MockupRequest extends MiraflowRequest<Image> {
    private static final String OPERATION = "generateMockup";

    private final String instruction;
    private final @Nullable String productId;
    private final List<String> logos;
    private final List<LayerPlacement> layers;

    private MockupRequest(
            String instruction, @Nullable String productId, List<String> logos, List<LayerPlacement> layers) {
        super(OPERATION);
        this.instruction = instruction;
        this.productId = productId;
        this.logos = logos;
        this.layers = layers;
    }

    /**
     * {@return a request for a mockup; add the product with {@link #withProduct} and logos with {@link #withLogo} or
     * {@link #withLayer}}
     *
     * @param instruction the description of the mockup
     * @throws InvalidRequestException if the instruction is blank
     */
    public static MockupRequest of(String instruction) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "instruction", instruction);
        return new MockupRequest(instruction, null, List.of(), List.of());
    }

    /**
     * {@return a copy with the product}
     *
     * @param product an image of the product, uploaded to Miraflow
     * @throws InvalidRequestException if the image was not uploaded to Miraflow
     */
    public MockupRequest withProduct(MediaSource product) {
        return new MockupRequest(instruction, uploadedId("product", product), logos, layers);
    }

    /**
     * {@return a copy with another logo}
     *
     * @param logo an image that is uploaded to Miraflow
     * @throws InvalidRequestException if the image was not uploaded to Miraflow
     */
    public MockupRequest withLogo(MediaSource logo) {
        return new MockupRequest(instruction, productId, append(logos, uploadedId("logo", logo)), layers);
    }

    /**
     * {@return a copy with another logo at a position} The vendor does not document the units; its sample values are
     * 50, 30, 1 and 0.
     *
     * @param assetId the id of one of {@link Miraflow#assets()}
     * @param x the horizontal position, from left to right
     * @param y the vertical position, from top to bottom
     * @param scale the scale factor
     * @param rotation the rotation
     * @throws InvalidRequestException if the id is blank or a number is not finite
     */
    public MockupRequest withLayer(String assetId, double x, double y, double scale, double rotation) {
        LayerPlacement layer = LayerPlacement.builder()
                .assetId(text("asset id", assetId))
                .x(number("x", x))
                .y(number("y", y))
                .scale(number("scale", scale))
                .rotation(number("rotation", rotation))
                .build();
        return new MockupRequest(instruction, productId, logos, append(layers, layer));
    }

    private double number(String parameter, double value) {
        return Checks.number(Vendor.MIRAFLOW, operation, parameter, value);
    }

    @Override
    Submission<?, Image> submission(MiraflowJobs jobs) {
        return jobs.mockup(operation, () -> {
            if (productId == null) {
                throw missing("product", "withProduct");
            }
            dev.mediajobs.client.miraflow.MockupRequest.Builder mockup =
                    dev.mediajobs.client.miraflow.MockupRequest.builder()
                            .productMediaId(productId)
                            .instruction(instruction);
            if (!logos.isEmpty()) {
                mockup.logoMediaIds(logos);
            }
            if (!layers.isEmpty()) {
                mockup.layers(layers);
            }
            return jobs.mockups.generateMockup(mockup.build());
        });
    }
}
