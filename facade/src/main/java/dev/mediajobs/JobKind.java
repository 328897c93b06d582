package dev.mediajobs;

import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.PollFunction;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of job of one vendor.
 *
 * @param word stands for it in references
 * @param lookup how to look at the job of an id
 * @param result makes the result of a job that ended well
 */
record JobKind<T extends Media>(
        String word, BiFunction<RetryingCallExecutor, String, PollFunction> lookup, Function<JobResult, T> result) {}
