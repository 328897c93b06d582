package dev.mediajobs.conformance.cli;

import org.jspecify.annotations.Nullable;

/** A mistake in the options or the environment; the one-line message says how to correct it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        this(message, null);
    }

    UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
