package dev.mediajobs.internal.http;

import java.io.IOException;

/** A call that was not made, because MediaJobs was closed before. */
public final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ClosedException(Throwable cause) {
        super("closed", cause);
    }
}
