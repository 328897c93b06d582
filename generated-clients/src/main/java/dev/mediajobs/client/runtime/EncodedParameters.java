package dev.mediajobs.client.runtime;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Encoded names and values of a query, a form or cookies, in their order. A name can occur more than once, which Retrofit
 * sends as it is. Not thread-safe.
 */
public final class EncodedParameters extends AbstractMap<String, String> {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = UNRESERVED + ":/?@!$'()*,;";

    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    /** Creates parameters without any. */
    public EncodedParameters() {}

    /**
     * Adds a value.
     *
     * @param name the name of the parameter
     * @param value a scalar, list, map or generated model; nothing is added for null
     * @param style how it becomes text
     * @return these parameters
     * @throws IllegalArgumentException if the style cannot express the value, such as a list in a list
     */
    public EncodedParameters add(String name, @Nullable Object value, ParameterStyle style) {
        Object wire = WireValues.of(value);
        if (wire == null) {
            return this;
        }
        if (style == ParameterStyle.JSON) {
            put(name, WireValues.json(value), style);
        } else if (style.isDeepObject() && !(wire instanceof String)) {
            deep(name, wire, style);
        } else if (wire instanceof Map<?, ?> members && style.isExploded()) {
            members.forEach((key, member) -> exploded(String.valueOf(key), member, style));
        } else if (wire instanceof List<?> elements && style.isExploded()) {
            elements.forEach(element -> exploded(name, element, style));
        } else {
            entries.add(Map.entry(encode(name, style), joined(name, wire, style)));
        }
        return this;
    }

    private void exploded(String name, @Nullable Object value, ParameterStyle style) {
        if (value instanceof List<?> elements) {
            elements.forEach(element -> put(name, text(name, element, style), style));
        } else if (value != null) {
            put(name, text(name, value, style), style);
        }
    }

    private void deep(String name, @Nullable Object value, ParameterStyle style) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> deep(name + "[" + key + "]", member, style));
        } else if (value instanceof List<?> elements) {
            for (int index = 0; index < elements.size(); index++) {
                String inner =
                        switch (style) {
                            case DEEP_OBJECT_INDICES -> name + "[" + index + "]";
                            case DEEP_OBJECT_BRACKETS -> name + "[]";
                            case DEEP_OBJECT_NAMES -> name;
                            default -> throw WireValues.refused(name, style);
                        };
                deep(inner, elements.get(index), style);
            }
        } else if (value != null) {
            put(name, text(name, value, style), style);
        }
    }

    private void put(String name, String value, ParameterStyle style) {
        entries.add(Map.entry(encode(name, style), encode(value, style)));
    }

    private static String joined(String name, Object wire, ParameterStyle style) {
        String delimiter =
                switch (style) {
                    case SPACE_DELIMITED -> "%20";
                    case PIPE_DELIMITED -> "%7C";
                    default -> ",";
                };
        StringJoiner joined = new StringJoiner(delimiter);
        for (String text : WireValues.flat(name, wire, style)) {
            joined.add(encode(text, style));
        }
        return joined.toString();
    }

    private static String text(String name, @Nullable Object value, ParameterStyle style) {
        return WireValues.text(name, value, style);
    }

    /**
     * Returns the encoded text of a path parameter.
     *
     * @param name the name of the parameter
     * @param value a scalar, list, map or generated model
     * @param style how it becomes text
     * @return the text
     * @throws IllegalArgumentException if the value is null or empty, or the style cannot express it
     */
    public static String path(String name, Object value, ParameterStyle style) {
        Object wire = WireValues.of(value);
        String text = wire == null ? "" : PathText.of(name, wire, value, style);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The path parameter " + name + " must not be null or empty");
        }
        return text;
    }

    /**
     * Returns the text of a header, which is not encoded.
     *
     * @param value a scalar, list, map or generated model, or null
     * @param style how it becomes text
     * @return the text, null for null
     * @throws IllegalArgumentException if the style cannot express the value
     */
    public static @Nullable String header(@Nullable Object value, ParameterStyle style) {
        Object wire = WireValues.of(value);
        if (wire == null) {
            return null;
        }
        return style == ParameterStyle.JSON
                ? WireValues.json(value)
                : String.join(",", WireValues.flat("of a header", wire, style));
    }

    /** {@return the text of the header {@code Cookie}, null without parameters} */
    public @Nullable String toCookie() {
        if (entries.isEmpty()) {
            return null;
        }
        StringJoiner cookies = new StringJoiner("; ");
        entries.forEach(entry -> cookies.add(entry.getKey() + "=" + entry.getValue()));
        return cookies.toString();
    }

    /** {@return a form with these parameters, in which the commas between values stay} */
    public RequestBody toForm() {
        StringJoiner form = new StringJoiner("&");
        entries.forEach(entry -> form.add(entry.getKey() + "=" + entry.getValue()));
        return RequestBody.create(form.toString().getBytes(StandardCharsets.UTF_8), FORM);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    static String encode(String text, ParameterStyle style) {
        String kept = style.isReserved() ? RESERVED : UNRESERVED;
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || kept.indexOf(character) >= 0);
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(octet >> 4 & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 0xf, 16)));
            }
        }
        return encoded.toString();
    }
}
