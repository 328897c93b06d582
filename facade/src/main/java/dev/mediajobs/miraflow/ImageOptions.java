package dev.mediajobs.miraflow;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options that all image requests share. Immutable. */
record ImageOptions(
        String prompt,
        String name,
        @Nullable AspectRatio aspectRatio,
        @Nullable String negativePrompt,
        @Nullable Long seed) {
    private static final int MAX_NAME_LENGTH = 60;

    /** Creates options with a name from the beginning of the prompt. */
    static ImageOptions of(String prompt) {
        int end = prompt.offsetByCodePoints(0, Math.min(MAX_NAME_LENGTH, prompt.codePointCount(0, prompt.length())));
        return new ImageOptions(prompt, prompt.substring(0, end).strip(), null, null, null);
    }

    ImageOptions withName(String newName) {
        return new ImageOptions(prompt, newName, aspectRatio, negativePrompt, seed);
    }

    ImageOptions withAspectRatio(AspectRatio newAspectRatio) {
        return new ImageOptions(prompt, name, newAspectRatio, negativePrompt, seed);
    }

    ImageOptions withNegativePrompt(String newNegativePrompt) {
        return new ImageOptions(prompt, name, aspectRatio, newNegativePrompt, seed);
    }

    ImageOptions withSeed(long newSeed) {
        return new ImageOptions(prompt, name, aspectRatio, negativePrompt, newSeed);
    }

    /** Passes all options to the setters of a builder. */
    void apply(
            Consumer<String> promptSetter,
            Consumer<String> nameSetter,
            Consumer<@Nullable String> aspectRatioSetter,
            Consumer<@Nullable String> negativePromptSetter,
            Consumer<@Nullable Long> seedSetter) {
        promptSetter.accept(prompt);
        nameSetter.accept(name);
        aspectRatioSetter.accept(aspectRatio == null ? null : aspectRatio.value);
        negativePromptSetter.accept(negativePrompt);
        seedSetter.accept(seed);
    }
}
