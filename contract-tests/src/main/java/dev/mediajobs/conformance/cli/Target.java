package dev.mediajobs.conformance.cli;

import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The server that is to be judged.
 *
 * @param url its address
 */
record Target(URI url) {

    /**
     * Reads an address.
     *
     * @throws UsageException if it is none that can be judged
     */
    static Target of(String text) {
        try {
            URI url = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean plain = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
            if (http && plain && url.getHost() != null) {
                return new Target(url);
            }
        } catch (URISyntaxException e) {
            throw noAddress(e);
        }
        throw noAddress(null);
    }

    boolean isLoopback() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return List.of("localhost", "[::1]", "::1").contains(host) || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether the host is, or belongs to, one that a vendor's spec names. */
    boolean isLive() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return VendorSpec.NAMES.stream()
                .flatMap(name -> VendorSpec.of(name).servers().stream())
                .map(server -> server.getHost().toLowerCase(Locale.ROOT))
                .anyMatch(own -> host.equals(own) || host.endsWith("." + domain(own)) || host.equals(domain(own)));
    }

    private static String domain(String host) {
        String[] parts = host.split("\\.", -1);
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static UsageException noAddress(@Nullable Exception cause) {
        return new UsageException(
                "--base-url is not an http address without user, query or fragment, such as http://127.0.0.1:8089",
                cause);
    }
}
