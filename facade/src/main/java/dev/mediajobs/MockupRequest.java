package dev.mediajobs;

import dev.mediajobs.client.miraflow.AnimationStyle;
import dev.mediajobs.client.miraflow.LayerPlacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Miraflow mockup (logos on a product), for a logo or product to use in one, or for an advertisement
 * video of one. Immutable; methods that change a value return a copy. Invalid values, and values that do not apply to
 * the request, throw {@link InvalidRequestException}: files when the request is submitted, other values immediately.
 *
 * @param <T> the type of the result
 */
public final class MockupRequest<T extends Media> {

    /** The kind of result, by the operation that creates it. */
    enum Operation {
        MOCKUP("generateMockup"),
        ASSET("generateAsset"),
        ASSET_EDIT("editAsset"),
        VIDEO("generateMockupVideo");

        final String operation;

        Operation(String operation) {
            this.operation = operation;
        }
    }

    final Operation operation;
    final String prompt;
    final @Nullable MediaSource image;

    /** The type of an asset, or the mockup id of a video. */
    final String subject;

    final List<String> logos;
    final List<LayerPlacement> layers;
    final @Nullable String style;
    final boolean landscape;

    private MockupRequest(
            Operation operation,
            String prompt,
            @Nullable MediaSource image,
            String subject,
            List<String> logos,
            List<LayerPlacement> layers,
            @Nullable String style,
            boolean landscape) {
        this.operation = operation;
        this.prompt = prompt;
        this.image = image;
        this.subject = subject;
        this.logos = logos;
        this.layers = layers;
        this.style = style;
        this.landscape = landscape;
    }

    private static <T extends Media> MockupRequest<T> of(
            Operation operation, String prompt, @Nullable MediaSource image, String subject, @Nullable String style) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "prompt", prompt);
        return new MockupRequest<>(operation, prompt, image, subject, List.of(), List.of(), style, false);
    }

    /**
     * {@return a request for a mockup: logos on a product} Add the logos with {@link #withLogo} or {@link #withLayer}.
     *
     * @param instruction the description of the mockup
     * @param product an uploaded image of the product
     * @throws InvalidRequestException if the instruction is blank or the product was not uploaded to Miraflow
     */
    public static MockupRequest<Image> of(String instruction, MediaSource product) {
        product.requireUploadedTo(Vendor.MIRAFLOW, Operation.MOCKUP.operation, "product");
        return of(Operation.MOCKUP, instruction, product, "", null);
    }

    /**
     * {@return a request for a logo from a prompt}
     *
     * @param prompt the description of the logo
     * @throws InvalidRequestException if the prompt is blank
     */
    public static MockupRequest<Image> logo(String prompt) {
        return of(Operation.ASSET, prompt, null, "logo", null);
    }

    /**
     * {@return a request for a product image from a prompt}
     *
     * @param prompt the description of the product
     * @throws InvalidRequestException if the prompt is blank
     */
    public static MockupRequest<Image> product(String prompt) {
        return of(Operation.ASSET, prompt, null, "product", null);
    }

    /**
     * {@return a request for a logo from an image and a prompt}
     *
     * @param prompt the description of the logo
     * @param image a file (JPEG, PNG, WebP or GIF) or an uploaded image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static MockupRequest<Image> logo(String prompt, MediaSource image) {
        return of(Operation.ASSET_EDIT, prompt, Objects.requireNonNull(image, "image"), "logo", null);
    }

    /**
     * {@return a request for a product image from an image and a prompt}
     *
     * @param prompt the description of the product
     * @param image a file (JPEG, PNG, WebP or GIF) or an uploaded image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static MockupRequest<Image> product(String prompt, MediaSource image) {
        return of(Operation.ASSET_EDIT, prompt, Objects.requireNonNull(image, "image"), "product", null);
    }

    /**
     * {@return a request for a 9:16 advertisement video of a mockup, eight seconds long}
     *
     * @param mockupId the id of one of {@link Miraflow#mockups()}
     * @param prompt the description of the video
     * @throws InvalidRequestException if an argument is blank
     */
    public static MockupRequest<Video> video(String mockupId, String prompt) {
        Checks.text(Vendor.MIRAFLOW, Operation.VIDEO.operation, "mockup id", mockupId);
        return of(Operation.VIDEO, prompt, null, mockupId, null);
    }

    /**
     * {@return a copy of a video request with one of the vendor's animation styles} The prompt describes what the style
     * leaves open.
     *
     * @param newStyle a style such as {@code luxury_macro}; the message for an unsupported style lists all of them
     * @throws InvalidRequestException if the style is not supported or the request is not for a video
     */
    public MockupRequest<T> withStyle(String newStyle) {
        requireOperation(Operation.VIDEO, "a style");
        if (AnimationStyle.of(newStyle) == AnimationStyle.UNRECOGNIZED) {
            String supported = Arrays.stream(AnimationStyle.values())
                    .filter(value -> value != AnimationStyle.UNRECOGNIZED)
                    .map(AnimationStyle::value)
                    .collect(Collectors.joining(", "));
            throw Exceptions.invalid(
                    Vendor.MIRAFLOW,
                    operation.operation,
                    "the style is not supported",
                    "Use one of " + supported + ".");
        }
        return new MockupRequest<>(operation, prompt, image, subject, logos, layers, newStyle, landscape);
    }

    /**
     * {@return a copy of a video request with the aspect ratio 16:9 instead of 9:16}
     *
     * @throws InvalidRequestException if the request is not for a video
     */
    public MockupRequest<T> withLandscapeOrientation() {
        requireOperation(Operation.VIDEO, "an aspect ratio");
        return new MockupRequest<>(operation, prompt, image, subject, logos, layers, style, true);
    }

    /**
     * {@return a copy of a mockup request with another logo}
     *
     * @param logo an uploaded image
     * @throws InvalidRequestException if the request is not for a mockup or the logo was not uploaded to Miraflow
     */
    public MockupRequest<T> withLogo(MediaSource logo) {
        requireOperation(Operation.MOCKUP, "a logo");
        String id = logo.requireUploadedTo(Vendor.MIRAFLOW, operation.operation, "logo");
        return new MockupRequest<>(operation, prompt, image, subject, append(logos, id), layers, style, landscape);
    }

    /**
     * {@return a copy of a mockup request with another logo at a position} The vendor does not document the units; its
     * sample values are 50, 30, 1 and 0.
     *
     * @param assetId the id of one of {@link Miraflow#assets()}
     * @param x the horizontal position, from left to right
     * @param y the vertical position, from top to bottom
     * @param scale the scale factor
     * @param rotation the rotation
     * @throws InvalidRequestException if the request is not for a mockup, the id is blank or a number is not finite
     */
    public MockupRequest<T> withLayer(String assetId, double x, double y, double scale, double rotation) {
        requireOperation(Operation.MOCKUP, "a layer");
        LayerPlacement layer = LayerPlacement.builder()
                .assetId(Checks.text(Vendor.MIRAFLOW, operation.operation, "asset id", assetId))
                .x(number("x", x))
                .y(number("y", y))
                .scale(number("scale", scale))
                .rotation(number("rotation", rotation))
                .build();
        return new MockupRequest<>(operation, prompt, image, subject, logos, append(layers, layer), style, landscape);
    }

    private double number(String parameter, double value) {
        return Checks.number(Vendor.MIRAFLOW, operation.operation, parameter, value);
    }

    private void requireOperation(Operation required, String option) {
        if (operation != required) {
            throw Exceptions.invalid(
                    Vendor.MIRAFLOW, operation.operation, option + " does not apply to this request", "Remove it.");
        }
    }

    private static <E> List<E> append(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return "MockupRequest[" + operation.operation + "]";
    }
}
