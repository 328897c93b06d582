package dev.mediajobs.generator;

/** A document is refused. Its message is for the author of the document, and a stack trace would hide it. */
final class RefusedDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    RefusedDocumentException(String message) {
        super(message);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // has no state
    public Throwable fillInStackTrace() {
        return this;
    }
}
