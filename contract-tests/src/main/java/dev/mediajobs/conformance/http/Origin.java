package dev.mediajobs.conformance.http;

import java.net.URI;

/** The origin of a URL: scheme, host and port. */
public final class Origin {

    private Origin() {}

    /** Returns whether two URLs have the same origin. */
    public static boolean same(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
