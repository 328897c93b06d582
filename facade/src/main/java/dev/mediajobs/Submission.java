package dev.mediajobs;

import dev.mediajobs.internal.polling.SubmitResult;
import java.util.function.Function;
import java.util.function.Supplier;
import retrofit2.Call;

/**
 * One submit, ready to be sent.
 *
 * @param call makes the call, and throws a {@link MediaException} if the request is not right
 * @param reader finds the job in the answer
 */
record Submission<A, T extends Media>(
        JobKind<T> kind, String operation, Supplier<Call<A>> call, Function<A, SubmitResult> reader) {}
