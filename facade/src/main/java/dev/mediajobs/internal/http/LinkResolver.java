package dev.mediajobs.internal.http;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the links of responses. */
public final class LinkResolver {
    private LinkResolver() {}

    /** Returns the links that are neither null nor blank, with paths resolved against the base URL. */
    public static List<String> of(HttpUrl base, @Nullable String... links) {
        List<String> found = List.of();
        for (String link : links) {
            if (link == null || link.isBlank()) {
                continue;
            }
            HttpUrl resolved = link.startsWith("/") ? base.resolve(link) : null;
            found = found.isEmpty() ? new ArrayList<>(1) : found;
            found.add(resolved == null ? link.strip() : resolved.toString());
        }
        return found;
    }
}
