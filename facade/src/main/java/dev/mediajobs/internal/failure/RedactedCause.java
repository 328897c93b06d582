package dev.mediajobs.internal.failure;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes the causes of exceptions safe to show: messages of the JDK and of OkHttp contain hosts and links. */
public final class RedactedCause {
    private static final int MAX_DEPTH = 20;

    private RedactedCause() {}

    /** Returns the cause itself, or a copy with redacted messages and the same stack traces if it shows a secret. */
    public static @Nullable Throwable of(@Nullable Throwable cause, Redactor redactor) {
        return cause == null || isSafe(cause, redactor, 0) ? cause : copy(cause, redactor, 0);
    }

    private static boolean isSafe(Throwable error, Redactor redactor, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        String message = error.getMessage();
        boolean safe = message == null || redactor.redact(message).equals(message.strip());
        for (Throwable suppressed : error.getSuppressed()) {
            safe &= isSafe(suppressed, redactor, depth + 1);
        }
        Throwable cause = error.getCause();
        return safe && (cause == null || isSafe(cause, redactor, depth + 1));
    }

    /** Returns a copy without suppressed exceptions. */
    private static Throwable copy(Throwable error, Redactor redactor, int depth) {
        String type = error.getClass().getName();
        String message = error.getMessage() == null ? type : type + ": " + redactor.redact(error.getMessage());
        Throwable cause = error.getCause();
        IOException copy =
                new IOException(message, cause == null || depth > MAX_DEPTH ? null : copy(cause, redactor, depth + 1));
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
