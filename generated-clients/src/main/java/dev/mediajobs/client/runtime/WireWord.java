package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the words that a contract lists; every generated enum is made of them. */
public interface WireWord {
    /**
     * The word on the wire.
     *
     * @return the word, empty for the constant that stands for all unknown words
     */
    String value();

    /**
     * The word to send.
     *
     * @param word a word, or null
     * @return its text, null for null
     * @throws IllegalArgumentException for the constant that stands for all unknown words
     */
    static @Nullable String toSend(@Nullable WireWord word) {
        if (word == null) {
            return null;
        }
        if (word.value().isEmpty()) {
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
    static @Nullable List<String> toSend(@Nullable List<? extends WireWord> words) {
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
     * Writes a word of an enum whose words are numbers.
     *
     * @param writer where to
     * @param word the number as text; any other text is written as text
     * @throws IOException if the writer fails
     */
    static void writeNumber(JsonWriter writer, @Nullable String word) throws IOException {
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
    static List<String> readAll(JsonReader reader, ReadWord one) throws IOException {
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
     * Writes a list of words.
     *
     * @param writer where to
     * @param words the words
     * @param one writes one word
     * @throws IOException if the writer fails
     */
    static void writeAll(JsonWriter writer, List<String> words, WriteWord one) throws IOException {
        writer.beginArray();
        for (String word : words) {
            one.write(writer, word);
        }
        writer.endArray();
    }

    /** Reads one word. */
    @FunctionalInterface
    interface ReadWord {
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
    interface WriteWord {
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
