package dev.mediajobs.conformance.cli;

import org.jspecify.annotations.Nullable;

/** Something that whoever runs the kit can put right; its message is one line that says how. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        this(message, null);
    }

    UsageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
