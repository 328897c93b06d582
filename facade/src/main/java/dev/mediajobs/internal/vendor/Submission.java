package dev.mediajobs.internal.vendor;

import dev.mediajobs.Media;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.function.Function;
import java.util.function.Supplier;
import retrofit2.Call;

/**
 * A submit that is ready to be sent.
 *
 * @param call creates the call, or throws a {@link dev.mediajobs.MediaException} if the request is not valid
 * @param reader reads the job from the response
 */
public record Submission<A, T extends Media>(
        JobKind<T> kind, String operation, Supplier<Call<A>> call, Function<A, SubmitResult> reader) {}
