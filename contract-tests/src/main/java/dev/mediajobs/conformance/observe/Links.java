package dev.mediajobs.conformance.observe;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The links to results that responses had, by URL without query, which each response may sign again. Not thread-safe. */
final class Links<T> {

    private static final int MAX_LINKS = 10_000;

    private final Map<String, T> links = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MAX_LINKS;
        }
    };

    /** Adds a link of a response, and returns what the same link belongs to already. */
    Optional<T> add(URI response, String link, T owner) {
        try {
            return Optional.ofNullable(links.putIfAbsent(key(response.resolve(link)), owner));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<T> of(URI uri) {
        return Optional.ofNullable(links.get(key(uri)));
    }

    /** Returns whether a link of a response leads to an http or https URL; it may be relative. */
    static boolean isHttp(URI response, String link) {
        try {
            URI url = response.resolve(link);
            return String.valueOf(url.getScheme()).matches("(?i)https?") && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String key(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + ":" + port + uri.getRawPath();
    }
}
