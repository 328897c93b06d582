package dev.mediajobs.internal.http;

import java.io.IOException;

/** A response that is not JSON or too large. */
final class ResponseRejectedException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseRejectedException(String message) {
        super(message);
    }
}
