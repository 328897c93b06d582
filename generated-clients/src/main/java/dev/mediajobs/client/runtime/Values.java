package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and copies the values of generated models. */
public final class Values {
    private Values() {}

    /**
     * Returns an unmodifiable deep copy of a list or map; nulls in it are kept.
     *
     * @param value a list, a map or any other value
     * @param <T> the type of the value
     * @return the copy of a list or map, any other value unchanged
     */
    @SuppressWarnings("unchecked") // the copy has the type of the original
    public static <T> @Nullable T immutableCopy(@Nullable T value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(immutableCopy(element));
            }
            return (T) Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, immutableCopy(element)));
            return (T) Collections.unmodifiableMap(copy);
        }
        return value;
    }

    /**
     * Returns the path of the value that was read last. In a list, the path of a reader is already that of the next.
     *
     * @param reader the reader, positioned after the value
     * @return the path
     * @throws IOException if the reader fails
     */
    public static String lastPath(JsonReader reader) throws IOException {
        String path = reader.getPath();
        JsonReader.Token next = reader.peek();
        if (next == JsonReader.Token.NAME
                || next == JsonReader.Token.END_OBJECT
                || next == JsonReader.Token.END_DOCUMENT) {
            return path;
        }
        int bracket = path.lastIndexOf('[');
        int index = Integer.parseInt(path.substring(bracket + 1, path.length() - 1));
        return path.substring(0, bracket + 1) + (index - 1) + "]";
    }

    /**
     * Checks a required value of a request.
     *
     * @param value the value
     * @param model the name of the model
     * @param name the name of the setter
     * @param jsonName the JSON name
     * @throws IllegalStateException if the value is null
     */
    public static void checkRequired(@Nullable Object value, String model, String name, String jsonName) {
        if (value == null) {
            throw new IllegalStateException(
                    model + " requires " + name + (name.equals(jsonName) ? "" : " (JSON name " + jsonName + ")"));
        }
    }

    /**
     * Checks a required value of a response when it is accessed.
     *
     * @param value the value
     * @param model the name of the model
     * @param jsonName the JSON name
     * @param <T> the type of the value
     * @return the value
     * @throws JsonDataException if the value is null
     */
    public static <T> T checkPresent(@Nullable T value, String model, String jsonName) {
        if (value == null) {
            throw new JsonDataException("Required value '" + jsonName + "' of " + model + " missing in the response");
        }
        return value;
    }

    /**
     * Checks a required value of a response in strict mode.
     *
     * @param present whether the response has the value
     * @param model the name of the model
     * @param jsonName the JSON name
     * @param reader the reader, positioned after the object
     * @throws JsonDataException if the value is missing
     */
    public static void checkStrict(boolean present, String model, String jsonName, JsonReader reader) {
        if (!present) {
            throw new JsonDataException(
                    "Required value '" + jsonName + "' of " + model + " missing at path " + reader.getPath());
        }
    }
}
