package dev.mediajobs.internal.wait;

import java.util.concurrent.CompletableFuture;

/** Looks at one job once. The future fails with {@code FailureException} alone; cancelling it ends the call. */
@FunctionalInterface
public interface Lookup {
    CompletableFuture<JobView> look();
}
