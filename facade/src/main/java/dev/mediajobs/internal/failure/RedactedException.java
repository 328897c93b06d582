package dev.mediajobs.internal.failure;

import java.io.IOException;

/** A copy of an exception that quoted a secret: its class name, redacted message, stack trace and causes. */
final class RedactedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String type;

    RedactedException(Throwable original, String message) {
        super(message);
        type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // stack traces show the original class
    public String toString() {
        return getMessage().isEmpty() ? type : type + ": " + getMessage();
    }
}
