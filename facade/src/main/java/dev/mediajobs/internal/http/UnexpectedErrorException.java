package dev.mediajobs.internal.http;

import java.io.IOException;

/** Carries an unchecked exception of OkHttp or of a custom interceptor as a failure of the call. */
final class UnexpectedErrorException extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedErrorException(Throwable cause) {
        super("the HTTP client failed unexpectedly (" + cause.getClass().getSimpleName() + ")", cause);
    }
}
