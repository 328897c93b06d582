package dev.mediajobs.conformance.pact;

import java.util.Base64;

/** The smallest picture that is one: contracts carry its bytes, so it never changes. */
final class Pictures {
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";

    private Pictures() {}

    static byte[] png() {
        return Base64.getDecoder().decode(ONE_PIXEL);
    }
}
