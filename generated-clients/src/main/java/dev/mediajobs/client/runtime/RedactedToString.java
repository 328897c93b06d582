package dev.mediajobs.client.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the text of a model for logs, without secrets, link queries and fragments, or values of unknown fields. */
public final class RedactedToString {
    private static final String HIDDEN = "(hidden)";

    private static final List<String> SECRET_SUFFIXES = List.of("token", "secret", "password");

    private final StringBuilder text;
    private boolean first = true;

    /**
     * Creates a builder.
     *
     * @param model the name of the model
     */
    public RedactedToString(String model) {
        this.text = new StringBuilder(model).append('[');
    }

    /**
     * Adds a value, unless it is null. A value with a name such as {@code access_token} is hidden, even if the contract
     * does not mark it as a secret.
     *
     * @param name the name of the value
     * @param value the value
     * @return this builder
     */
    public RedactedToString add(String name, @Nullable Object value) {
        if (SECRET_SUFFIXES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            return secret(name, value);
        }
        if (value != null) {
            name(name);
            append(value);
        }
        return this;
    }

    /**
     * Adds a hidden value, unless it is null.
     *
     * @param name the name of the value
     * @param value the secret
     * @return this builder
     */
    public RedactedToString secret(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            text.append(HIDDEN);
        }
        return this;
    }

    /**
     * Adds the names of the unknown fields and returns the text.
     *
     * @param extras the unknown fields
     * @return the text
     */
    public String end(Extras extras) {
        if (!extras.unknownFields().isEmpty()) {
            name("unknownFields");
            text.append(extras);
        }
        return end();
    }

    /** {@return the text} */
    public String end() {
        return text.append(']').toString();
    }

    /**
     * Adds the outline of an unknown value, which are only the names of its members, and returns the text.
     *
     * @param content the unknown value
     * @return the text
     */
    public String content(Object content) {
        if (content instanceof Map<?, ?> members) {
            text.append(members.keySet());
        } else if (content instanceof List<?> elements) {
            text.append(elements.size()).append(" elements");
        } else {
            text.append(content.getClass().getSimpleName());
        }
        return end();
    }

    private void name(String name) {
        if (!first) {
            text.append(", ");
        }
        first = false;
        text.append(name).append('=');
    }

    private void append(@Nullable Object value) {
        if (value instanceof String string) {
            text.append(withoutQuery(string));
        } else if (value instanceof List<?> elements) {
            text.append('[');
            String separator = "";
            for (Object element : elements) {
                text.append(separator);
                append(element);
                separator = ", ";
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> members) {
            text.append(members.keySet());
        } else {
            text.append(value);
        }
    }

    /** Removes the query and the fragment of a link or path, because signed links carry their key in the query. */
    static String withoutQuery(String string) {
        int scheme = string.indexOf("://");
        if (scheme < 0 && !string.startsWith("/")) {
            return string;
        }
        int start = Math.max(scheme, 0);
        int query = string.indexOf('?', start);
        int fragment = string.indexOf('#', start);
        int end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        return end < 0 ? string : string.substring(0, end);
    }
}
