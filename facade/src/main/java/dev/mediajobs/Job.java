package dev.mediajobs;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A job submitted to a vendor. {@link MediaJobs#resume(String)} recreates it from its {@link #reference()}, on any
 * machine.
 *
 * <p>Jobs of MediaJobs are safe for use by multiple threads. Concurrent waits share their polls, also those of several
 * {@code Job}s with the same reference, and do not occupy MediaJobs threads. {@link PollPolicy} configures the polling
 * interval and how many failures are tolerated. Ending a wait never ends the job at the vendor.
 *
 * <p>Applications may implement this interface in tests; new methods will have a default.
 *
 * @param <T> the type of the result
 */
public interface Job<T extends Media> {
    /** {@return the vendor's id of the job, never empty} */
    String id();

    /** {@return the vendor that runs the job} */
    Vendor vendor();

    /**
     * {@return the reference for {@link MediaJobs#resume(String)}, such as {@code
     * creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a}} It is not secret and may be logged and stored.
     */
    String reference();

    /** {@return the phase at the last poll; {@link Phase#UNKNOWN} for a resumed job that has not been polled} */
    Phase phase();

    /**
     * {@return the vendor's status value at the last poll, empty if there is none} Undocumented values are redacted and
     * cut to 200 characters.
     */
    String rawStatus();

    /** {@return the progress at the last poll, from 0 to 1; empty if the vendor does not report it} */
    OptionalDouble progress();

    /** {@return the name under which the vendor lists the job; empty if the vendor does not report it} */
    Optional<String> name();

    /** {@return the time of the submit; empty if the vendor does not report it} */
    Optional<Instant> submittedAt();

    /** {@return the time of the last change; empty if the vendor does not report it} */
    Optional<Instant> updatedAt();

    /** {@return the cost in the vendor's credits, possibly fractional; empty if the vendor does not report it} */
    Optional<BigDecimal> creditsUsed();

    /**
     * Polls the job once, without waiting for its end. A job that has ended is not polled again. A failed job does not
     * cause an exception.
     *
     * @return the status of the job
     * @throws JobNotFoundException if the vendor does not find the job
     * @throws OperationCancelledException if the thread is interrupted; its interrupt flag stays set
     * @throws MediaException if the poll fails for another reason
     */
    Progress poll();

    /**
     * Waits like {@link #await(Duration, Consumer)}, with the timeout of the {@link PollPolicy}, 15 min by default.
     *
     * @return the result
     * @throws MediaException if the job does not succeed before the timeout
     */
    T await();

    /**
     * Waits like {@link #await(Duration, Consumer)}, without a listener.
     *
     * @param timeout the maximum time to wait
     * @return the result
     * @throws MediaException if the job does not succeed before the timeout
     */
    default T await(Duration timeout) {
        return await(timeout, progress -> {});
    }

    /**
     * Blocks the calling thread until the job has ended. An interrupt ends the wait immediately, keeps the thread's
     * interrupt flag set and throws {@link OperationCancelledException}. In a coroutine, await {@link #awaitAsync()}
     * instead.
     *
     * @param timeout the maximum time to wait; each call also has its own timeout
     * @param listener a callback that is invoked for each poll, on the calling thread; its exceptions are logged and
     *     ignored
     * @return the result
     * @throws JobFailedException if the vendor reports the job as failed or rejected
     * @throws JobTimeoutException if the timeout expires first; the job continues and can be resumed
     * @throws ResultMissingException if the job succeeds but provides no link to its result
     * @throws JobNotFoundException if the vendor does not find the job
     * @throws VendorUnavailableException if the maximum of consecutive failed polls is reached
     * @throws MediaException if a call fails for another reason
     * @throws IllegalArgumentException if the timeout is not positive
     */
    T await(Duration timeout, Consumer<? super Progress> listener);

    /**
     * Waits like {@link #awaitAsync(Duration)}, with the timeout of the {@link PollPolicy}, 15 min by default.
     *
     * @return a future of the result
     */
    CompletableFuture<T> awaitAsync();

    /**
     * Waits without blocking a thread. Dependent stages run on the {@link MediaJobsBuilder#callbackExecutor}, so that
     * slow ones do not delay other jobs.
     *
     * @param timeout the maximum time to wait
     * @return a future of the result, which fails with the exceptions of {@link #await(Duration, Consumer)}; cancelling
     *     or completing it ends the wait and the current call
     * @throws IllegalArgumentException if the timeout is not positive
     */
    CompletableFuture<T> awaitAsync(Duration timeout);
}
