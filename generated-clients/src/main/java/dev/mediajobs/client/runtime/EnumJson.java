package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes lists and maps of words, and words that are numbers. Unknown words pass unchanged. */
public final class EnumJson {
    private EnumJson() {}

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
    public static List<String> readList(JsonReader reader, ValueReader one) throws IOException {
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
    public static Map<String, String> readMap(JsonReader reader, ValueReader one) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (words.containsKey(name)) {
                throw MemberReader.twice(name, reader);
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
    public static void write(JsonWriter writer, List<String> words, ValueWriter one) throws IOException {
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
    public static void write(JsonWriter writer, Map<String, String> words, ValueWriter one) throws IOException {
        writer.beginObject();
        for (Map.Entry<String, String> word : words.entrySet()) {
            writer.name(word.getKey());
            one.write(writer, word.getValue());
        }
        writer.endObject();
    }

    /** Reads one word. */
    @FunctionalInterface
    public interface ValueReader {
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
    public interface ValueWriter {
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
