package dev.mediajobs.conformance.pact;

import java.util.Base64;

/** A minimal picture and a minimal sound, whose bytes are part of the pacts. */
final class Pictures {
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg==";

    private static final String ONE_SAMPLE = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQIAAAAAAA==";

    private Pictures() {}

    static byte[] png() {
        return Base64.getDecoder().decode(ONE_PIXEL);
    }

    static byte[] wav() {
        return Base64.getDecoder().decode(ONE_SAMPLE);
    }
}
