package dev.mediajobs;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Miraflow image: generated from a prompt, edited or inpainted from other images, or a video thumbnail.
 * The name defaults to the first 60 characters of the prompt. Immutable; methods that change a value return a copy.
 * Invalid values throw {@link InvalidRequestException}: files when the request is submitted, other values immediately.
 *
 * <p>Input images are either all files (JPEG, PNG, WebP or GIF) or all uploaded to Miraflow, as returned by {@link
 * Miraflow#upload} and {@link Image#asSource()}; thumbnails accept only uploaded images.
 */
public final class ImageRequest {
    private static final int MAX_NAME_LENGTH = 60;
    private static final Set<String> ASPECT_RATIOS = Set.of("1:1", "16:9", "9:16", "4:3", "3:4");
    private static final Set<String> THUMBNAIL_ASPECT_RATIOS = Set.of("16:9", "9:16");

    /** The kind of image, by the operation that creates it. */
    enum Operation {
        GENERATE("generateImage"),
        EDIT("editImage"),
        INPAINT("inpaintImage"),
        THUMBNAIL("generateThumbnail");

        final String operation;

        Operation(String operation) {
            this.operation = operation;
        }
    }

    final Operation operation;
    final String prompt;
    final List<MediaSource> images;
    final String name;
    final @Nullable String aspectRatio;
    final @Nullable String negativePrompt;
    final @Nullable Long seed;

    private ImageRequest(
            Operation operation,
            String prompt,
            List<MediaSource> images,
            String name,
            @Nullable String aspectRatio,
            @Nullable String negativePrompt,
            @Nullable Long seed) {
        this.operation = operation;
        this.prompt = prompt;
        this.images = images;
        this.name = name;
        this.aspectRatio = aspectRatio;
        this.negativePrompt = negativePrompt;
        this.seed = seed;
    }

    private static ImageRequest of(Operation operation, String prompt, List<MediaSource> images) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "prompt", prompt);
        int end = prompt.offsetByCodePoints(0, Math.min(MAX_NAME_LENGTH, prompt.codePointCount(0, prompt.length())));
        return new ImageRequest(
                operation, prompt, images, prompt.substring(0, end).strip(), null, null, null);
    }

    /**
     * {@return a request for an image from a prompt}
     *
     * @param prompt the description of the image
     * @throws InvalidRequestException if the prompt is blank
     */
    public static ImageRequest generate(String prompt) {
        return of(Operation.GENERATE, prompt, List.of());
    }

    /**
     * {@return a request for an image that is edited from other images}
     *
     * @param prompt the description of the change
     * @param images one or more images, either all files or all uploaded
     * @throws InvalidRequestException if the prompt is blank, or the images are missing, mixed or links
     */
    public static ImageRequest edit(String prompt, MediaSource... images) {
        return of(Operation.EDIT, prompt, sameKind(Operation.EDIT, images));
    }

    /**
     * {@return a request for an image in which the masked area is replaced}
     *
     * @param prompt the description of the masked area
     * @param image the image, a file or uploaded
     * @param mask an image of the same kind and size: white where the image is replaced, black where it is kept
     * @throws InvalidRequestException if the prompt is blank, or the images are mixed or links
     */
    public static ImageRequest inpaint(String prompt, MediaSource image, MediaSource mask) {
        return of(Operation.INPAINT, prompt, sameKind(Operation.INPAINT, image, mask));
    }

    /**
     * {@return a request for a video thumbnail with the aspect ratio 16:9 or 9:16}
     *
     * @param prompt the description of the thumbnail
     * @param images uploaded reference images, optional
     * @throws InvalidRequestException if the prompt is blank or an image was not uploaded to Miraflow
     */
    public static ImageRequest thumbnail(String prompt, MediaSource... images) {
        for (MediaSource image : images) {
            image.requireUploadedTo(Vendor.MIRAFLOW, Operation.THUMBNAIL.operation, "image");
        }
        return of(Operation.THUMBNAIL, prompt, List.of(images));
    }

    private static List<MediaSource> sameKind(Operation operation, MediaSource... images) {
        long uploaded = Arrays.stream(images).filter(MediaSource::isUploaded).count();
        if (images.length == 0 || (uploaded != 0 && uploaded != images.length)) {
            throw refused(
                    operation,
                    images.length == 0 ? "the image is missing" : "some images are uploaded and some are not",
                    "Pass either only files or only uploaded images.");
        }
        for (MediaSource image : images) {
            if (image.link().isPresent()) {
                throw refused(operation, "an image is a link", "Pass the file itself.");
            }
            if (image.isUploaded()) {
                image.requireUploadedTo(Vendor.MIRAFLOW, operation.operation, "image");
            }
        }
        return List.of(images);
    }

    private static MediaException refused(Operation operation, String problem, String suggestion) {
        return Exceptions.invalid(Vendor.MIRAFLOW, operation.operation, problem, suggestion);
    }

    /**
     * {@return a copy with a name}
     *
     * @param newName a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public ImageRequest withName(String newName) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "name", newName);
        return new ImageRequest(operation, prompt, images, newName, aspectRatio, negativePrompt, seed);
    }

    /**
     * {@return a copy with an aspect ratio: 1:1, 16:9, 9:16, 4:3 or 3:4, for thumbnails only 16:9 or 9:16} By default
     * the vendor chooses it.
     *
     * @param width the first number, such as 16
     * @param height the second number, such as 9
     * @throws InvalidRequestException if the aspect ratio is not supported
     */
    public ImageRequest withAspectRatio(int width, int height) {
        String ratio = width + ":" + height;
        if (!(operation == Operation.THUMBNAIL ? THUMBNAIL_ASPECT_RATIOS : ASPECT_RATIOS).contains(ratio)) {
            throw refused(
                    operation,
                    "the aspect ratio " + ratio + " is not supported",
                    operation == Operation.THUMBNAIL ? "Choose 16:9 or 9:16." : "Choose 1:1, 16:9, 9:16, 4:3 or 3:4.");
        }
        return new ImageRequest(operation, prompt, images, name, ratio, negativePrompt, seed);
    }

    /**
     * {@return a copy with a negative prompt: a description of what the image must not show}
     *
     * @param newNegativePrompt a text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public ImageRequest withNegativePrompt(String newNegativePrompt) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "negative prompt", newNegativePrompt);
        return new ImageRequest(operation, prompt, images, name, aspectRatio, newNegativePrompt, seed);
    }

    /**
     * {@return a copy with a seed} The same prompt and seed produce the same image.
     *
     * @param newSeed any number
     */
    public ImageRequest withSeed(long newSeed) {
        return new ImageRequest(operation, prompt, images, name, aspectRatio, negativePrompt, newSeed);
    }

    @Override
    public String toString() {
        return "ImageRequest[" + name + "]";
    }
}
