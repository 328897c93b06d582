package dev.mediajobs.internal.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the links of responses. Relative links are resolved against the base URL and always keep its path: a vendor
 * behind a gateway does not know the prefix of the gateway.
 */
public final class LinkResolver {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    /** Matches relative links, unlike texts such as "pending", "1.5" or "24/01/2026". */
    private static final Pattern RELATIVE = Pattern.compile("^[?/\\\\]|^\\.{1,2}/|^(?=\\P{L}*\\p{L})[^/\\\\]*[/\\\\]"
            + "|\\.[0-9]{0,8}[a-zA-Z][0-9a-zA-Z]{0,8}(?:[?#]|$)");

    /** Maximum length of a relative link, which may also be an embedded file in Base64. */
    private static final int MAX_LENGTH = 8192;

    /** The members that may have the link if a vendor sends an object, best first. */
    private static final List<String> MEMBERS = List.of("url", "link", "href", "uri");

    private static final int MAX_DEPTH = 4;

    private LinkResolver() {}

    /**
     * Returns the absolute links in these values, with relative ones resolved against the base URL. Everything else,
     * such as null, numbers and other texts, is left out.
     *
     * @param values texts, lists or objects that contain links, or any other JSON values, best first
     */
    public static List<String> of(HttpUrl base, @Nullable Object... values) {
        List<String> found = new ArrayList<>(1);
        for (Object value : values) {
            collect(base, value, MAX_DEPTH, found);
        }
        return found;
    }

    private static void collect(HttpUrl base, @Nullable Object value, int depth, List<String> found) {
        if (value instanceof String text) {
            String link = resolve(base, text);
            if (SCHEME.matcher(link).lookingAt()) {
                found.add(link);
            }
        } else if (value instanceof Collection<?> list && depth > 0) {
            list.forEach(element -> collect(base, element, depth - 1, found));
        } else if (value instanceof Map<?, ?> object && depth > 0) {
            MEMBERS.forEach(member -> collect(base, object.get(member), depth - 1, found));
        }
    }

    /** Returns an absolute link, or the text itself if it is not a link. */
    public static String resolve(HttpUrl base, String link) {
        String text = link.strip();
        boolean relative = !SCHEME.matcher(text).lookingAt()
                && text.length() <= MAX_LENGTH
                && RELATIVE.matcher(text).find();
        if (!relative) {
            return text;
        }
        HttpUrl resolved = hasHost(text) ? base.resolve(text) : behindPrefix(base, "/", text);
        return resolved == null ? text : resolved.toString();
    }

    /**
     * Returns the target of a redirect, or null if it is not an http or https link.
     *
     * @param current the redirected link
     */
    public static @Nullable HttpUrl redirect(HttpUrl base, HttpUrl current, String location) {
        String text = location.strip();
        boolean throughBase = Origin.of(base).owns(current) && hasPrefix(base, current);
        if (!throughBase || SCHEME.matcher(text).lookingAt() || hasHost(text)) {
            return current.resolve(text);
        }
        String query = current.encodedQuery() == null ? "" : "?" + current.encodedQuery();
        return behindPrefix(base, current.encodedPath().substring(prefix(base).length()) + query, text);
    }

    private static boolean hasHost(String link) {
        return link.replace('\\', '/').startsWith("//");
    }

    /**
     * Resolves a link as the vendor does, which does not know the prefix, and then adds the prefix. A vendor that knows
     * it sends a path that begins with it.
     *
     * @param current the path and query of the current page without the prefix
     */
    private static @Nullable HttpUrl behindPrefix(HttpUrl base, String current, String link) {
        HttpUrl root = base.newBuilder().encodedPath("/").build();
        HttpUrl page = root.resolve(current.isEmpty() ? "/" : current);
        HttpUrl target = page == null ? null : page.resolve(link);
        boolean fromRoot = link.startsWith("/") || link.startsWith("\\") || link.startsWith("..");
        if (target == null || (fromRoot && hasPrefix(base, target))) {
            return target;
        }
        return target.newBuilder()
                .encodedPath(prefix(base) + target.encodedPath())
                .build();
    }

    private static boolean hasPrefix(HttpUrl base, HttpUrl link) {
        return (link.encodedPath() + "/").startsWith(prefix(base) + "/");
    }

    private static String prefix(HttpUrl base) {
        String path = base.encodedPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
