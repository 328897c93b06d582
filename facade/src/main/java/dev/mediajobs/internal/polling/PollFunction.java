package dev.mediajobs.internal.polling;

import java.util.concurrent.CompletableFuture;

/** Looks at one job once. The future fails with {@code FailureException} alone; cancelling it ends the call. */
@FunctionalInterface
public interface PollFunction {
    CompletableFuture<JobSnapshot> poll();
}
