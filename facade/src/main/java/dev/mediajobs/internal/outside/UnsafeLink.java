package dev.mediajobs.internal.outside;

import java.io.IOException;

/** A link that is not opened; the message says why, and shows no query. */
public final class UnsafeLink extends IOException {
    private static final long serialVersionUID = 1L;

    UnsafeLink(String message) {
        super(message);
    }
}
