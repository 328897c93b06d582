package dev.mediajobs;

import dev.mediajobs.client.miraflow.AspectRatio;
import org.jspecify.annotations.Nullable;

/**
 * A Miraflow picture made from words. Immutable; each method that adds something gives a changed copy. What is wrong
 * with a value is thrown at once, as {@link InvalidRequestException}.
 */
public final class ImageRequest {
    private static final String OPERATION = "generateImage";
    private static final int LONGEST_PROMPT = 10_000;
    private static final int LONGEST_NAME = 255;
    private static final int NAME_FROM_PROMPT = 60;

    private final String prompt;
    private final String name;
    private final @Nullable AspectRatio aspectRatio;
    private final @Nullable String unwanted;
    private final @Nullable Long seed;

    private ImageRequest(
            String prompt,
            String name,
            @Nullable AspectRatio aspectRatio,
            @Nullable String unwanted,
            @Nullable Long seed) {
        this.prompt = prompt;
        this.name = name;
        this.aspectRatio = aspectRatio;
        this.unwanted = unwanted;
        this.seed = seed;
    }

    /** What the picture shows, in words; its name is the beginning of them until {@link #named} gives another. */
    public static ImageRequest of(String prompt) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "prompt", prompt, LONGEST_PROMPT);
        int end = prompt.offsetByCodePoints(0, Math.min(NAME_FROM_PROMPT, prompt.codePointCount(0, prompt.length())));
        return new ImageRequest(prompt, prompt.substring(0, end).strip(), null, null, null);
    }

    /** With a name of your own. */
    public ImageRequest named(String newName) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "name", newName, LONGEST_NAME);
        return new ImageRequest(prompt, newName, aspectRatio, unwanted, seed);
    }

    /** With this width to height: 1 to 1, 16 to 9, 9 to 16, 4 to 3 or 3 to 4. */
    public ImageRequest aspectRatio(int width, int height) {
        AspectRatio ratio = AspectRatio.of(width + ":" + height);
        if (ratio == AspectRatio.UNRECOGNIZED) {
            throw Errors.invalid(
                    Vendor.MIRAFLOW,
                    OPERATION,
                    "the aspect ratio " + width + ":" + height + " is not offered",
                    "Choose 1:1, 16:9, 9:16, 4:3 or 3:4.");
        }
        return new ImageRequest(prompt, name, ratio, unwanted, seed);
    }

    /** With words for what the picture must not show. */
    public ImageRequest without(String newUnwanted) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "negative prompt", newUnwanted, LONGEST_PROMPT);
        return new ImageRequest(prompt, name, aspectRatio, newUnwanted, seed);
    }

    /** With a seed: the same words and the same seed give the same picture. */
    public ImageRequest seed(long newSeed) {
        return new ImageRequest(prompt, name, aspectRatio, unwanted, newSeed);
    }

    dev.mediajobs.client.miraflow.ImageRequest toClient() {
        dev.mediajobs.client.miraflow.ImageRequest.Builder request =
                dev.mediajobs.client.miraflow.ImageRequest.builder()
                        .prompt(prompt)
                        .name(name);
        if (aspectRatio != null) {
            request.aspectRatio(aspectRatio);
        }
        if (unwanted != null) {
            request.negativePrompt(unwanted);
        }
        if (seed != null) {
            request.seed(seed);
        }
        return request.build();
    }

    @Override
    public String toString() {
        return "ImageRequest[" + name + "]";
    }
}
