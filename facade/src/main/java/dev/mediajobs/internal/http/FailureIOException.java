package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import java.io.IOException;

/** Carries a classified failure through OkHttp, which passes only {@link IOException}s. */
public final class FailureIOException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureIOException(Failure failure) {
        super(failure.message(), failure.cause());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
