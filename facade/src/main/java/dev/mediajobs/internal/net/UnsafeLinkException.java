package dev.mediajobs.internal.net;

import java.io.IOException;

/** A rejected link; the message has the reason and no query parameters. */
public final class UnsafeLinkException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsafeLinkException(String message) {
        super(message);
    }
}
