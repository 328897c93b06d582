package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads, writes and checks the words of generated enums. Unknown words pass unchanged. */
public final class Words {
    private Words() {}

    /**
     * The word to send.
     *
     * @param word a word, or null
     * @return its text, null for null
     * @throws IllegalArgumentException for the constant that stands for all unknown words
     */
    public static @Nullable String toSend(@Nullable WireWord word) {
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
    public static @Nullable List<String> toSend(@Nullable List<? extends WireWord> words) {
        if (words == null) {
            return null;
        }
        List<String> texts = new ArrayList<>(words.size());
        for (WireWord word : words) {
            String text = toSend(word);
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
    public static @Nullable Map<String, String> toSend(@Nullable Map<String, ? extends WireWord> words) {
        if (words == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((name, word) -> texts.put(name, Objects.requireNonNull(toSend(word), name)));
        return texts;
    }

    /**
     * Writes a word of an enum whose words are numbers.
     *
     * @param writer where to
     * @param word the number as text; any other text is written as text
     * @throws IOException if the writer fails
     */
    public static void writeNumber(JsonWriter writer, @Nullable String word) throws IOException {
        if (word == null) {
            writer.nullValue();
            return;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(word);
        } catch (NumberFormatException notANumber) {
            writer.value(word);
            return;
        }
        writer.value(number);
    }

    /**
     * Reads a list of words.
     *
     * @param reader where from
     * @param one reads one word
     * @return the words as they stood there, without nulls
     * @throws IOException if the reader fails
     */
    public static List<String> readList(JsonReader reader, ReadWord one) throws IOException {
        List<String> words = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == JsonReader.Token.NULL) {
                reader.<Object>nextNull();
            } else {
                words.add(one.read(reader));
            }
        }
        reader.endArray();
        return words;
    }

    /**
     * Reads words under names.
     *
     * @param reader where from
     * @param one reads one word
     * @return the words as they stood there, without nulls
     * @throws IOException if the reader fails
     */
    public static Map<String, String> readMap(JsonReader reader, ReadWord one) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (words.containsKey(name)) {
                throw Extras.Builder.twice(name, reader);
            }
            if (reader.peek() == JsonReader.Token.NULL) {
                reader.<Object>nextNull();
            } else {
                words.put(name, one.read(reader));
            }
        }
        reader.endObject();
        return words;
    }

    /**
     * Writes a list of words.
     *
     * @param writer where to
     * @param words the words
     * @param one writes one word
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, List<String> words, WriteWord one) throws IOException {
        writer.beginArray();
        for (String word : words) {
            one.write(writer, word);
        }
        writer.endArray();
    }

    /**
     * Writes words under names.
     *
     * @param writer where to
     * @param words the words
     * @param one writes one word
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, Map<String, String> words, WriteWord one) throws IOException {
        writer.beginObject();
        for (Map.Entry<String, String> word : words.entrySet()) {
            writer.name(word.getKey());
            one.write(writer, word.getValue());
        }
        writer.endObject();
    }

    /**
     * What words mean.
     *
     * @param words words as they stand on the wire, or null
     * @param of the meaning of one word
     * @param <W> the enum
     * @return the meanings, unmodifiable; null for null
     */
    public static <W> @Nullable List<W> meanings(@Nullable List<String> words, Function<String, W> of) {
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
    public static <W> @Nullable Map<String, W> meanings(@Nullable Map<String, String> words, Function<String, W> of) {
        if (words == null) {
            return null;
        }
        Map<String, W> meanings = new LinkedHashMap<>();
        words.forEach((name, word) -> meanings.put(name, of.apply(word)));
        return Collections.unmodifiableMap(meanings);
    }

    /** Reads one word. */
    @FunctionalInterface
    public interface ReadWord {
        /**
         * Reads one word.
         *
         * @param reader where from
         * @return the word
         * @throws IOException if the reader fails
         */
        String read(JsonReader reader) throws IOException;
    }

    /** Writes one word. */
    @FunctionalInterface
    public interface WriteWord {
        /**
         * Writes one word.
         *
         * @param writer where to
         * @param word the word
         * @throws IOException if the writer fails
         */
        void write(JsonWriter writer, @Nullable String word) throws IOException;
    }
}
