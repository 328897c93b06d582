package dev.mediajobs.client.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the words of generated enums mean, and which of them can be sent. Unknown words pass unchanged. */
public final class EnumValues {
    private EnumValues() {}

    /**
     * The word to send.
     *
     * @param word a word, or null
     * @return its text, null for null
     * @throws IllegalArgumentException for the constant that stands for all unknown words
     */
    public static @Nullable String toWire(@Nullable WireEnum word) {
        if (word == null) {
            return null;
        }
        if (word instanceof Enum<?> constant && constant.name().equals("UNRECOGNIZED")) {
            throw new IllegalArgumentException(word.getClass().getSimpleName()
                    + ".UNRECOGNIZED stands for words that the contract does not know and cannot be sent;"
                    + " set the word itself as text");
        }
        return word.value();
    }

    /**
     * The words to send.
     *
     * @param words words, or null
     * @return their texts, null for null
     * @throws IllegalArgumentException if one is the constant that stands for all unknown words
     */
    public static @Nullable List<String> toWire(@Nullable List<? extends WireEnum> words) {
        if (words == null) {
            return null;
        }
        List<String> texts = new ArrayList<>(words.size());
        for (WireEnum word : words) {
            String text = toWire(word);
            if (text == null) {
                throw new IllegalArgumentException("A list of words holds null");
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * The words to send.
     *
     * @param words words under names, or null
     * @return their texts, null for null
     * @throws IllegalArgumentException if one is the constant that stands for all unknown words
     */
    public static @Nullable Map<String, String> toWire(@Nullable Map<String, ? extends WireEnum> words) {
        if (words == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((name, word) -> texts.put(name, Objects.requireNonNull(toWire(word), name)));
        return texts;
    }

    /**
     * What words mean.
     *
     * @param words words as they stand on the wire, or null
     * @param of the meaning of one word
     * @param <W> the enum
     * @return the meanings, unmodifiable; null for null
     */
    public static <W> @Nullable List<W> fromWire(@Nullable List<String> words, Function<String, W> of) {
        return words == null ? null : words.stream().map(of).toList();
    }

    /**
     * What words mean.
     *
     * @param words words as they stand on the wire, or null
     * @param of the meaning of one word
     * @param <W> the enum
     * @return the meanings by the same names, unmodifiable; null for null
     */
    public static <W> @Nullable Map<String, W> fromWire(@Nullable Map<String, String> words, Function<String, W> of) {
        if (words == null) {
            return null;
        }
        Map<String, W> meanings = new LinkedHashMap<>();
        words.forEach((name, word) -> meanings.put(name, of.apply(word)));
        return Collections.unmodifiableMap(meanings);
    }
}
