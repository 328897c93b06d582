package dev.mediajobs.internal.http;

import java.io.IOException;

/** An answer that came whole but is not what an API may answer: not JSON, too large. */
final class ResponseRejectedException extends IOException {
    private static final long serialVersionUID = 1L;

    ResponseRejectedException(String what) {
        super(what);
    }
}
