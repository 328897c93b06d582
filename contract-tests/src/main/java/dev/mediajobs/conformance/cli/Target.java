package dev.mediajobs.conformance.cli;

import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The server under test. */
record Target(URI url) {

    /**
     * Parses a base URL.
     *
     * @throws UsageException if it is not an HTTP URL, or has user info, a query or a fragment
     */
    static Target of(String text) {
        return of("--base-url", text);
    }

    /**
     * Parses the base URL of an option.
     *
     * @throws UsageException if it is not an HTTP URL, or has user info, a query or a fragment
     */
    static Target of(String option, String text) {
        try {
            URI url = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean bare = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
            if (http && bare && url.getHost() != null) {
                return new Target(url);
            }
        } catch (URISyntaxException e) {
            throw invalidUrl(option, e);
        }
        throw invalidUrl(option, null);
    }

    boolean isLoopback() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return List.of("localhost", "[::1]", "::1").contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Returns whether the host is in the domain of a server that a vendor's spec lists. */
    boolean isLive() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return VendorSpec.NAMES.stream()
                .flatMap(name -> VendorSpec.of(name).servers().stream())
                .map(server -> server.getHost().toLowerCase(Locale.ROOT))
                .anyMatch(vendorHost -> ("." + host).endsWith("." + domain(vendorHost)));
    }

    private static String domain(String host) {
        String[] parts = host.split("\\.", -1);
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static UsageException invalidUrl(String option, @Nullable Exception cause) {
        return new UsageException(
                option + " is not an HTTP URL without user info, query and fragment. Example: http://127.0.0.1:8089",
                cause);
    }
}
