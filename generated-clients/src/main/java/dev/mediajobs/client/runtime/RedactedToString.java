package dev.mediajobs.client.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a model for people: no secrets, no query or fragment of a link, no value of an unknown field. */
public final class RedactedToString {
    private static final String HIDDEN = "(hidden)";

    /** How names of secrets end. */
    private static final List<String> SECRETS = List.of("token", "secret", "password");

    private final StringBuilder text;
    private boolean first = true;

    /**
     * Starts with the model's name.
     *
     * @param model the name
     */
    public RedactedToString(String model) {
        this.text = new StringBuilder(model).append('[');
    }

    /**
     * Adds a value, unless it is null. The value of a name such as {@code access_token} is hidden, even if the contract
     * does not mark it as a secret.
     *
     * @param name what it is called
     * @param value the value
     * @return this
     */
    public RedactedToString add(String name, @Nullable Object value) {
        if (value != null && SECRETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            return secret(name, value);
        }
        if (value != null) {
            name(name);
            append(value);
        }
        return this;
    }

    /**
     * Adds that a secret is there, unless it is null.
     *
     * @param name what it is called
     * @param value the secret
     * @return this
     */
    public RedactedToString secret(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            text.append(HIDDEN);
        }
        return this;
    }

    /**
     * Ends with the names of what the contract does not know.
     *
     * @param extras what stood beside the known members
     * @return the text
     */
    public String end(Extras extras) {
        if (!extras.unknownFields().isEmpty()) {
            name("unknownFields");
            text.append(extras);
        }
        return end();
    }

    /**
     * Ends.
     *
     * @return the text
     */
    public String end() {
        return text.append(']').toString();
    }

    /**
     * Ends with the outline of a value that no contract describes: names of members, no values.
     *
     * @param content the value
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
        if (value instanceof String words) {
            text.append(withoutQuery(words));
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

    /** Signed links carry their key in the query, so it never stands in a log. */
    static String withoutQuery(String words) {
        int scheme = words.indexOf("://");
        boolean path = words.startsWith("/");
        if (scheme < 0 && !path) {
            return words;
        }
        int start = Math.max(scheme, 0);
        int query = words.indexOf('?', start);
        int fragment = words.indexOf('#', start);
        int end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        return end < 0 ? words : words.substring(0, end);
    }
}
