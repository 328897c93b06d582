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
 * Something of Miraflow's mockups: a mockup (logos on a product), a logo or product for one, or an advertisement video
 * of one. Immutable; each method that adds something gives a changed copy. What is wrong with a value, or does not fit
 * what is made, is thrown as {@link InvalidRequestException}, with a file when it is submitted, with all else at once.
 *
 * @param <T> what it makes
 */
public final class MockupRequest<T extends Media> {

    /** What is made, by the operation that makes it. */
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
    final @Nullable MediaSource picture;

    /** The type of an asset, the mockup of a video. */
    final String subject;

    final List<String> logos;
    final List<LayerPlacement> layers;
    final @Nullable String style;
    final boolean withLandscapeOrientation;

    private MockupRequest(
            Operation way,
            String prompt,
            @Nullable MediaSource picture,
            String subject,
            List<String> logos,
            List<LayerPlacement> layers,
            @Nullable String style,
            boolean landscape) {
        this.operation = way;
        this.prompt = prompt;
        this.picture = picture;
        this.subject = subject;
        this.logos = logos;
        this.layers = layers;
        this.style = style;
        this.withLandscapeOrientation = landscape;
    }

    private static <T extends Media> MockupRequest<T> of(
            Operation way, String prompt, @Nullable MediaSource picture, String subject, @Nullable String style) {
        Checks.text(Vendor.MIRAFLOW, way.operation, "prompt", prompt);
        return new MockupRequest<>(way, prompt, picture, subject, List.of(), List.of(), style, false);
    }

    /**
     * A mockup: logos on a product. Add the logos by {@link #withLogo} or {@link #withLayer}.
     *
     * @param instruction what is to be made of the product
     * @param product a picture that the vendor holds
     * @return a request without logos
     * @throws InvalidRequestException if the instruction is blank, or Miraflow does not hold the product
     */
    public static MockupRequest<Image> of(String instruction, MediaSource product) {
        product.requireUploadedTo(Vendor.MIRAFLOW, Operation.MOCKUP.operation, "product");
        return of(Operation.MOCKUP, instruction, product, "", null);
    }

    /**
     * A logo made from words.
     *
     * @param prompt in words
     * @return a complete request
     * @throws InvalidRequestException if the words are blank
     */
    public static MockupRequest<Image> logo(String prompt) {
        return of(Operation.ASSET, prompt, null, "logo", null);
    }

    /**
     * A product made from words.
     *
     * @param prompt in words
     * @return a complete request
     * @throws InvalidRequestException if the words are blank
     */
    public static MockupRequest<Image> product(String prompt) {
        return of(Operation.ASSET, prompt, null, "product", null);
    }

    /**
     * A logo made from a picture and words.
     *
     * @param prompt in words
     * @param picture a file (JPEG, PNG, WebP or GIF), or one that the vendor holds
     * @return a complete request
     * @throws InvalidRequestException if the words are blank
     */
    public static MockupRequest<Image> logo(String prompt, MediaSource picture) {
        return of(Operation.ASSET_EDIT, prompt, Objects.requireNonNull(picture, "picture"), "logo", null);
    }

    /**
     * A product made from a picture and words.
     *
     * @param prompt in words
     * @param picture a file (JPEG, PNG, WebP or GIF), or one that the vendor holds
     * @return a complete request
     * @throws InvalidRequestException if the words are blank
     */
    public static MockupRequest<Image> product(String prompt, MediaSource picture) {
        return of(Operation.ASSET_EDIT, prompt, Objects.requireNonNull(picture, "picture"), "product", null);
    }

    /**
     * An upright advertisement video of a mockup, eight seconds long, in your own words.
     *
     * @param mockupId as {@link Miraflow#mockups()} tells it
     * @param prompt in words
     * @return a complete request
     * @throws InvalidRequestException if one of them is blank
     */
    public static MockupRequest<Video> video(String mockupId, String prompt) {
        Checks.text(Vendor.MIRAFLOW, Operation.VIDEO.operation, "mockup id", mockupId);
        return of(Operation.VIDEO, prompt, null, mockupId, null);
    }

    /**
     * A copy of a video in one of the vendor's styles; the words tell what the style leaves open.
     *
     * @param newStyle such as {@code luxury_macro}; the refusal of any other text lists them all
     * @return the copy
     * @throws InvalidRequestException if the style is not offered, or no video is made
     */
    public MockupRequest<T> withStyle(String newStyle) {
        fits(Operation.VIDEO, "a style");
        if (AnimationStyle.of(newStyle) == AnimationStyle.UNRECOGNIZED) {
            String known = Arrays.stream(AnimationStyle.values())
                    .filter(one -> one != AnimationStyle.UNRECOGNIZED)
                    .map(AnimationStyle::value)
                    .collect(Collectors.joining(", "));
            throw Exceptions.invalid(
                    Vendor.MIRAFLOW, operation.operation, "this style is not offered", "Choose one of " + known + ".");
        }
        return new MockupRequest<>(
                operation, prompt, picture, subject, logos, layers, newStyle, withLandscapeOrientation);
    }

    /**
     * A copy of a video of 16 to 9 instead of 9 to 16.
     *
     * @return the copy
     * @throws InvalidRequestException if no video is made
     */
    public MockupRequest<T> withLandscapeOrientation() {
        fits(Operation.VIDEO, "an aspect ratio");
        return new MockupRequest<>(operation, prompt, picture, subject, logos, layers, style, true);
    }

    /**
     * A copy of a mockup with one more logo.
     *
     * @param logo a picture that the vendor holds
     * @return the copy
     * @throws InvalidRequestException if no mockup is made, or Miraflow does not hold the logo
     */
    public MockupRequest<T> withLogo(MediaSource logo) {
        fits(Operation.MOCKUP, "a logo");
        String id = logo.requireUploadedTo(Vendor.MIRAFLOW, operation.operation, "logo");
        return new MockupRequest<>(
                operation, prompt, picture, subject, and(logos, id), layers, style, withLandscapeOrientation);
    }

    /**
     * A copy of a mockup with one more logo at its place. The vendor tells no units; its sample has 50, 30, 1 and 0.
     *
     * @param assetId as {@link Miraflow#assets()} tells it
     * @param x where it is from left to right
     * @param y where it is from top to bottom
     * @param scale how large it is
     * @param rotation how far it is turned
     * @return the copy
     * @throws InvalidRequestException if no mockup is made, or the id is blank
     */
    public MockupRequest<T> withLayer(String assetId, double x, double y, double scale, double rotation) {
        fits(Operation.MOCKUP, "a layer");
        LayerPlacement layer = LayerPlacement.builder()
                .assetId(Checks.text(Vendor.MIRAFLOW, operation.operation, "asset id", assetId))
                .x(number("x", x))
                .y(number("y", y))
                .scale(number("scale", scale))
                .rotation(number("rotation", rotation))
                .build();
        return new MockupRequest<>(
                operation, prompt, picture, subject, logos, and(layers, layer), style, withLandscapeOrientation);
    }

    private double number(String what, double value) {
        return Checks.number(Vendor.MIRAFLOW, operation.operation, what, value);
    }

    private void fits(Operation wanted, String what) {
        if (operation != wanted) {
            throw Exceptions.invalid(
                    Vendor.MIRAFLOW,
                    operation.operation,
                    what + " does not belong to what is made here",
                    "Leave it out.");
        }
    }

    private static <E> List<E> and(List<E> list, E more) {
        List<E> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    @Override
    public String toString() {
        return "MockupRequest[" + operation.operation + "]";
    }
}
