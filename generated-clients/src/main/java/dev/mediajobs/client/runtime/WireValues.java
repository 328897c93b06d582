package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts values to text, lists and maps of them, as they are in JSON. */
final class WireValues {
    private WireValues() {}

    /** Returns the text of a scalar, or a list or map of such values; null for null. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = MultipartFormBuilder.text(value);
        if (text != null) {
            return text;
        }
        if (value instanceof Iterable<?> elements) {
            List<@Nullable Object> wire = new ArrayList<>();
            elements.forEach(element -> {
                if (element != null) {
                    wire.add(of(element));
                }
            });
            return wire;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> wire = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                if (member != null) {
                    wire.put(String.valueOf(name), of(member));
                }
            });
            return wire;
        }
        return of(adapter(value).toJsonValue(value));
    }

    /** Returns the JSON of a value. */
    static String json(@Nullable Object value) {
        return value == null ? "null" : adapter(value).toJson(value);
    }

    static JsonAdapter<Object> adapter(Object value) {
        Class<?> type = value.getClass();
        if (value instanceof Map || value instanceof Iterable) {
            type = Object.class;
        }
        // The adapter of a union writes its records.
        for (Class<?> union : type.getInterfaces()) {
            type = union.isSealed() && type.isRecord() ? union : type;
        }
        return ClientRuntime.moshi().adapter((Type) type);
    }

    /** Returns the texts of a list, or the names and texts of a map. */
    static List<String> flat(String name, Object wire, ParameterStyle style) {
        List<String> texts = new ArrayList<>();
        if (wire instanceof Map<?, ?> members) {
            members.forEach((key, member) -> {
                if (member != null && style.isExploded()) {
                    texts.add(key + "=" + text(name, member, style));
                } else if (member != null) {
                    texts.add(String.valueOf(key));
                    texts.add(text(name, member, style));
                }
            });
        } else if (wire instanceof List<?> elements) {
            elements.forEach(element -> texts.add(text(name, element, style)));
        } else {
            texts.add((String) wire);
        }
        return texts;
    }

    static String text(String name, @Nullable Object value, ParameterStyle style) {
        if (value instanceof String text) {
            return text;
        }
        throw refused(name, style);
    }

    static IllegalArgumentException refused(String name, ParameterStyle style) {
        return new IllegalArgumentException(
                "The parameter " + name + " has a list or an object where style " + style + " can only express text");
    }
}
