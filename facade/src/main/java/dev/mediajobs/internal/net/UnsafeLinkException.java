package dev.mediajobs.internal.net;

import java.io.IOException;

/** A link that is not opened; the message says why, and shows no query. */
public final class UnsafeLinkException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsafeLinkException(String message) {
        super(message);
    }
}
