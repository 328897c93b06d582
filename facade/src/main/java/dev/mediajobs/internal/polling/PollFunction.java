package dev.mediajobs.internal.polling;

import java.util.concurrent.CompletableFuture;

/** Polls one job once. The future fails only with {@code FailureException}; cancelling it cancels the call. */
@FunctionalInterface
public interface PollFunction {
    CompletableFuture<JobSnapshot> poll();
}
