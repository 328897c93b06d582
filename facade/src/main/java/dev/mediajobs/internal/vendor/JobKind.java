package dev.mediajobs.internal.vendor;

import dev.mediajobs.Media;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.PollFunction;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of job of one vendor.
 *
 * @param name the name in job references
 * @param lookup returns the poll of a job by its id
 * @param result creates the result of a job that has succeeded
 */
public record JobKind<T extends Media>(
        String name, BiFunction<RetryingCallExecutor, String, PollFunction> lookup, Function<JobResult, T> result) {}
