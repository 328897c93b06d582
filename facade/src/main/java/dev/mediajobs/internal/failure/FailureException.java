package dev.mediajobs.internal.failure;

/** Carries a {@link Failure} to the public API, which converts it to a public exception. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FailureException(Failure failure) {
        super(failure.message(), failure.cause());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    public static boolean is(Throwable error, Failure.Kind kind) {
        return error instanceof FailureException failed && failed.failure.kind() == kind;
    }
}
