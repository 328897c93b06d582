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

/** Reads and writes lists and maps of enum values, and numeric enum values. Unknown values are kept unchanged. */
public final class EnumJson {
    private EnumJson() {}

    /**
     * Writes a value of a numeric enum.
     *
     * @param writer the writer
     * @param value the number as text; any other text is written as text
     * @throws IOException if the writer fails
     */
    public static void writeNumber(JsonWriter writer, @Nullable String value) throws IOException {
        BigDecimal number;
        try {
            number = value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException notANumber) {
            writer.value(value);
            return;
        }
        writer.value(number);
    }

    /**
     * Reads a list of values.
     *
     * @param reader the reader
     * @param valueReader the reader of one value
     * @return the values on the wire
     * @throws IOException if the reader fails
     */
    public static List<@Nullable String> readList(JsonReader reader, ValueReader valueReader) throws IOException {
        MismatchCollector mismatches = MismatchCollector.of(reader);
        if (mismatches != null) {
            return mismatches.list(reader, element -> readOrNull(element, valueReader));
        }
        List<@Nullable String> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(readOrNull(reader, valueReader));
        }
        reader.endArray();
        return values;
    }

    /**
     * Reads a map of values.
     *
     * @param reader the reader
     * @param valueReader the reader of one value
     * @return the values on the wire
     * @throws IOException if the reader fails
     */
    public static Map<String, @Nullable String> readMap(JsonReader reader, ValueReader valueReader) throws IOException {
        MismatchCollector mismatches = MismatchCollector.of(reader);
        if (mismatches != null) {
            return mismatches.map(reader, element -> readOrNull(element, valueReader));
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (values.containsKey(name)) {
                throw MemberReader.duplicate(name, reader);
            }
            values.put(name, readOrNull(reader, valueReader));
        }
        reader.endObject();
        return values;
    }

    private static @Nullable String readOrNull(JsonReader reader, ValueReader valueReader) throws IOException {
        return reader.peek() == JsonReader.Token.NULL ? reader.<String>nextNull() : valueReader.read(reader);
    }

    /**
     * Writes a list of values.
     *
     * @param writer the writer
     * @param values the values
     * @param valueWriter the writer of one value
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, List<@Nullable String> values, ValueWriter valueWriter)
            throws IOException {
        writer.beginArray();
        for (@Nullable String value : values) {
            valueWriter.write(writer, value);
        }
        writer.endArray();
    }

    /**
     * Writes a map of values.
     *
     * @param writer the writer
     * @param values the values
     * @param valueWriter the writer of one value
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, Map<String, @Nullable String> values, ValueWriter valueWriter)
            throws IOException {
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        writer.beginObject();
        for (Map.Entry<String, @Nullable String> entry : values.entrySet()) {
            valueWriter.write(writer.name(entry.getKey()), entry.getValue());
        }
        writer.endObject();
        writer.setSerializeNulls(serializeNulls);
    }

    /** Reads one enum value. */
    @FunctionalInterface
    public interface ValueReader {
        /**
         * Reads one value.
         *
         * @param reader the reader
         * @return the value on the wire
         * @throws IOException if the reader fails
         */
        String read(JsonReader reader) throws IOException;
    }

    /** Writes one enum value. */
    @FunctionalInterface
    public interface ValueWriter {
        /**
         * Writes one value.
         *
         * @param writer the writer
         * @param value the value on the wire
         * @throws IOException if the writer fails
         */
        void write(JsonWriter writer, @Nullable String value) throws IOException;
    }
}
