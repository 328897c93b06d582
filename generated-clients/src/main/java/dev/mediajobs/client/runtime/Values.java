package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small checks and copies of generated models. */
public final class Values {
    private Values() {}

    /**
     * Copies lists and maps, so that nobody can change them any more. Nulls inside are kept.
     *
     * @param value a list, a map or anything else
     * @param <T> its type
     * @return an unmodifiable copy of a list or map, anything else as it is
     */
    @SuppressWarnings("unchecked") // a copy has the type of what it copies
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
     * Checks a required value of something that is built to be sent.
     *
     * @param value the value
     * @param model the type that needs it
     * @param name what its setter is called
     * @param jsonName its JSON name
     * @throws IllegalStateException if the value is null
     */
    public static void checkRequired(@Nullable Object value, String model, String name, String jsonName) {
        if (value == null) {
            throw new IllegalStateException(
                    model + " needs " + name + (name.equals(jsonName) ? "" : " (JSON name " + jsonName + ")"));
        }
    }

    /**
     * Checks a required value of an answer when it is asked for.
     *
     * @param value the value
     * @param model the type that needs it
     * @param jsonName its JSON name
     * @param <T> its type
     * @return the value
     * @throws JsonDataException if the value is null
     */
    public static <T> T checkPresent(@Nullable T value, String model, String jsonName) {
        if (value == null) {
            throw new JsonDataException("The answer lacks the required value '" + jsonName + "' of " + model);
        }
        return value;
    }

    /**
     * Checks a required value of an answer in strict mode.
     *
     * @param isThere whether the value is there
     * @param model the type that needs it
     * @param jsonName its JSON name
     * @param reader stands behind the object
     * @throws JsonDataException if the value is not there
     */
    public static void checkStrict(boolean isThere, String model, String jsonName, JsonReader reader) {
        if (!isThere) {
            throw new JsonDataException(
                    "Required value '" + jsonName + "' of " + model + " missing at path " + reader.getPath());
        }
    }
}
