package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaException;
import dev.mediajobs.internal.failure.Exceptions;
import org.jspecify.annotations.Nullable;

/**
 * Allows one submit, and keeps its outcome whatever the code that made it does with it. Thread-safe.
 *
 * <p>A submit that was claimed and has neither a reference nor a failure may still be on its way.
 */
public final class SubmitGuard {
    private boolean claimed;
    private @Nullable String reference;
    private @Nullable MediaException failure;

    /** Admits the first submit and refuses all others, which are not sent. */
    synchronized void claim(VendorContext context, String operation) {
        if (claimed) {
            throw Exceptions.invalid(
                    context.vendor,
                    operation,
                    "this work has already sent its submit",
                    "A work submits exactly one job; register another work for a second one.");
        }
        claimed = true;
    }

    synchronized void submitted(String job) {
        reference = job;
    }

    synchronized void failed(MediaException exception) {
        failure = exception;
    }

    /** Returns whether a submit was started. */
    public synchronized boolean claimed() {
        return claimed;
    }

    /** Returns the reference of the submitted job, or null. */
    public synchronized @Nullable String reference() {
        return reference;
    }

    /** Returns the failure of the submit, or null. */
    public synchronized @Nullable MediaException failure() {
        return failure;
    }
}
