package dev.mediajobs;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Miraflow picture: made from words, from other pictures and words, with a part painted anew, or as the thumbnail of a
 * video. Immutable; each method that adds something gives a changed copy. What is wrong with a value is thrown as
 * {@link InvalidRequestException}, with a file when it is submitted, with all else at once.
 *
 * <p>Pictures that go into it are either all files (JPEG, PNG, WebP or GIF) or all held by the
 * vendor already, as {@link Miraflow#upload} and {@link Image#asSource()} give them; a thumbnail takes the latter only.
 */
public final class ImageRequest {
    private static final int NAME_FROM_PROMPT = 60;
    private static final Set<String> ASPECT_RATIOS = Set.of("1:1", "16:9", "9:16", "4:3", "3:4");
    private static final Set<String> THUMBNAIL_ASPECT_RATIOS = Set.of("16:9", "9:16");

    /** What is done, by the operation that does it. */
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
    final List<MediaSource> pictures;
    final String name;
    final @Nullable String withAspectRatio;
    final @Nullable String negativePrompt;
    final @Nullable Long withSeed;

    private ImageRequest(
            Operation way,
            String prompt,
            List<MediaSource> pictures,
            String name,
            @Nullable String aspectRatio,
            @Nullable String unwanted,
            @Nullable Long seed) {
        this.operation = way;
        this.prompt = prompt;
        this.pictures = pictures;
        this.name = name;
        this.withAspectRatio = aspectRatio;
        this.negativePrompt = unwanted;
        this.withSeed = seed;
    }

    private static ImageRequest generate(Operation way, String prompt, List<MediaSource> pictures) {
        Checks.text(Vendor.MIRAFLOW, way.operation, "prompt", prompt);
        int end = prompt.offsetByCodePoints(0, Math.min(NAME_FROM_PROMPT, prompt.codePointCount(0, prompt.length())));
        return new ImageRequest(way, prompt, pictures, prompt.substring(0, end).strip(), null, null, null);
    }

    /**
     * A picture made from words.
     *
     * @param prompt what it shows
     * @return a request whose name is the beginning of the words, until {@link #withName} gives another
     * @throws InvalidRequestException if it is blank
     */
    public static ImageRequest generate(String prompt) {
        return generate(Operation.GENERATE, prompt, List.of());
    }

    /**
     * A picture made from other pictures and words.
     *
     * @param prompt what becomes of them
     * @param pictures one or several; either all files, or all held by the vendor
     * @return a request whose name is the beginning of the words
     * @throws InvalidRequestException if the prompt is blank, a picture is missing, or they are of both
     *     sorts
     */
    public static ImageRequest edit(String prompt, MediaSource... pictures) {
        return generate(Operation.EDIT, prompt, similarTo(Operation.EDIT, pictures));
    }

    /**
     * A picture with a part painted anew.
     *
     * @param prompt what the part shows afterwards
     * @param picture a file, or one that the vendor holds
     * @param mask a picture of the same sort and size: white where it is painted anew, black where it stays
     * @return a request whose name is the beginning of the words
     * @throws InvalidRequestException if the prompt is blank, or the pictures are of both sorts
     */
    public static ImageRequest inpaint(String prompt, MediaSource picture, MediaSource mask) {
        return generate(Operation.INPAINT, prompt, similarTo(Operation.INPAINT, picture, mask));
    }

    /**
     * The thumbnail of a video, 16 to 9 or 9 to 16.
     *
     * @param prompt what it shows
     * @param pictures to make it from, which the vendor holds; none is fine
     * @return a request whose name is the beginning of the words
     * @throws InvalidRequestException if the prompt is blank, or Miraflow does not hold a picture
     */
    public static ImageRequest thumbnail(String prompt, MediaSource... pictures) {
        for (MediaSource picture : pictures) {
            picture.requireUploadedTo(Vendor.MIRAFLOW, Operation.THUMBNAIL.operation, "picture");
        }
        return generate(Operation.THUMBNAIL, prompt, List.of(pictures));
    }

    private static List<MediaSource> similarTo(Operation way, MediaSource... pictures) {
        long held = Arrays.stream(pictures).filter(MediaSource::uploaded).count();
        if (pictures.length == 0 || (held != 0 && held != pictures.length)) {
            throw refused(
                    way,
                    pictures.length == 0 ? "there is no picture" : "some pictures are held by the vendor, some are not",
                    "Give files alone, or pictures that were uploaded before alone.");
        }
        for (MediaSource picture : pictures) {
            if (picture.link().isPresent()) {
                throw refused(way, "a picture is a link", "What is needed is the file itself.");
            }
            if (picture.uploaded()) {
                picture.requireUploadedTo(Vendor.MIRAFLOW, way.operation, "picture");
            }
        }
        return List.of(pictures);
    }

    private static MediaException refused(Operation way, String problem, String suggestion) {
        return Exceptions.invalid(Vendor.MIRAFLOW, way.operation, problem, suggestion);
    }

    /**
     * A copy with a name of your own.
     *
     * @param newName not blank
     * @return the copy
     * @throws InvalidRequestException if it is blank
     */
    public ImageRequest withName(String newName) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "name", newName);
        return new ImageRequest(operation, prompt, pictures, newName, withAspectRatio, negativePrompt, withSeed);
    }

    /**
     * A copy of this shape: 1 to 1, 16 to 9, 9 to 16, 4 to 3 or 3 to 4; a thumbnail 16 to 9 or 9 to 16. The vendor
     * chooses where nothing is said.
     *
     * @param width such as 16
     * @param height such as 9
     * @return the copy
     * @throws InvalidRequestException if the shape is not offered
     */
    public ImageRequest withAspectRatio(int width, int height) {
        String ratio = width + ":" + height;
        if (!(operation == Operation.THUMBNAIL ? THUMBNAIL_ASPECT_RATIOS : ASPECT_RATIOS).contains(ratio)) {
            throw refused(
                    operation,
                    "the aspect ratio " + ratio + " is not offered",
                    operation == Operation.THUMBNAIL ? "Choose 16:9 or 9:16." : "Choose 1:1, 16:9, 9:16, 4:3 or 3:4.");
        }
        return new ImageRequest(operation, prompt, pictures, name, ratio, negativePrompt, withSeed);
    }

    /**
     * A copy with words for what the picture must not show.
     *
     * @param newUnwanted not blank
     * @return the copy
     * @throws InvalidRequestException if it is blank
     */
    public ImageRequest withNegativePrompt(String newUnwanted) {
        Checks.text(Vendor.MIRAFLOW, operation.operation, "negative prompt", newUnwanted);
        return new ImageRequest(operation, prompt, pictures, name, withAspectRatio, newUnwanted, withSeed);
    }

    /**
     * A copy with a seed: the same words and the same seed give the same picture.
     *
     * @param newSeed any number
     * @return the copy
     */
    public ImageRequest withSeed(long newSeed) {
        return new ImageRequest(operation, prompt, pictures, name, withAspectRatio, negativePrompt, newSeed);
    }

    @Override
    public String toString() {
        return "ImageRequest[" + name + "]";
    }
}
