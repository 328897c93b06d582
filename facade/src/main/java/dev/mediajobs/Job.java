package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.polling.CoalescingPoller;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollEvent;
import dev.mediajobs.internal.polling.PollingLoop;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job submitted to a vendor. {@link MediaJobs#resume(String)} recreates it from its {@link #reference()}, on any
 * machine.
 *
 * <p>Safe for use by multiple threads; concurrent waits share their polls and do not occupy MediaJobs threads. {@link
 * PollPolicy} configures the polling interval and how many failures are tolerated. Ending a wait never ends the job at
 * the vendor.
 *
 * @param <T> the type of the result
 */
public final class Job<T extends Media> {
    private final VendorContext context;
    private final JobKind<T> kind;
    private final JobReference reference;
    private final CoalescingPoller poller;

    /** Creates a job with its last known status, if any. */
    Job(VendorContext context, JobKind<T> kind, JobReference reference, @Nullable JobSnapshot snapshot) {
        this.context = context;
        this.kind = kind;
        this.reference = reference;
        this.poller = new CoalescingPoller(() -> context.poller.poll(kind, reference), snapshot);
    }

    /** {@return the vendor's id of the job, never empty} */
    public String id() {
        return reference.id();
    }

    /** {@return the vendor that runs the job} */
    public Vendor vendor() {
        return reference.vendor();
    }

    /**
     * {@return the reference for {@link MediaJobs#resume(String)}, such as {@code
     * creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a}} It is not secret and may be logged and stored.
     */
    public String reference() {
        return reference.toString();
    }

    /** {@return the phase at the last poll; {@link Phase#UNKNOWN} for a resumed job that has not been polled} */
    public Phase phase() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? Phase.UNKNOWN : Phase.of(snapshot.phase());
    }

    /**
     * {@return the vendor's status value at the last poll, empty if there is none} Undocumented values are redacted and
     * cut to 200 characters.
     */
    public String rawStatus() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? "" : snapshot.rawStatus();
    }

    /** {@return the progress at the last poll, from 0 to 1; empty if the vendor does not report it} */
    public OptionalDouble progress() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null || Double.isNaN(snapshot.fraction())
                ? OptionalDouble.empty()
                : OptionalDouble.of(snapshot.fraction());
    }

    /** {@return the time of the submit; empty if the vendor does not report it} */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(metadata().submitted());
    }

    /** {@return the time of the last change; empty if the vendor does not report it} */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(metadata().updated());
    }

    /** {@return the cost in the vendor's credits, possibly fractional; empty if the vendor does not report it} */
    public OptionalDouble creditsUsed() {
        BigDecimal credits = metadata().credits();
        return credits == null ? OptionalDouble.empty() : OptionalDouble.of(credits.doubleValue());
    }

    private JobMetadata metadata() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? JobMetadata.NONE : snapshot.metadata();
    }

    /**
     * Polls the job once, without waiting for its end. A job that has ended is not polled again. A failed job does not
     * cause an exception.
     *
     * @return the status of the job
     * @throws JobNotFoundException if the vendor does not find the job
     * @throws OperationCancelledException if the thread is interrupted; its interrupt flag stays set
     * @throws MediaException if the poll fails for another reason
     */
    public Progress poll() {
        JobSnapshot snapshot = context.client.awaitTermination(
                poller.poll(() -> context.poller.pollOnCallerThread(kind, reference)),
                () -> ClientContext.cancelledByClose(vendor(), "poll"),
                reference());
        return new Progress(new PollEvent(snapshot.phase(), snapshot.rawStatus(), snapshot.fraction(), 0, 1));
    }

    /**
     * Waits like {@link #await(Duration, Consumer)}, with the timeout of the {@link PollPolicy}, 15 min by default.
     *
     * @return the result
     * @throws MediaException if the job does not succeed before the timeout
     */
    public T await() {
        return await(context.client.policy.timeout());
    }

    /**
     * Waits like {@link #await(Duration, Consumer)}, without a listener.
     *
     * @param timeout the maximum time to wait
     * @return the result
     * @throws MediaException if the job does not succeed before the timeout
     */
    public T await(Duration timeout) {
        return await(timeout, progress -> {});
    }

    /**
     * Blocks the calling thread until the job has ended. An interrupt ends the wait immediately, keeps the thread's
     * interrupt flag set and throws {@link OperationCancelledException}.
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
    public T await(Duration timeout, Consumer<? super Progress> listener) {
        CallerThreadListener progressListener =
                new CallerThreadListener(Objects.requireNonNull(listener, "listener"), startSpan(timeout));
        PollingLoop loop = start(timeout, progressListener);
        try {
            progressListener.awaitEnd();
        } catch (InterruptedException interrupted) {
            loop.cancel();
            Thread.currentThread().interrupt();
        }
        return toResult(loop);
    }

    /**
     * Waits like {@link #awaitAsync(Duration)}, with the timeout of the {@link PollPolicy}, 15 min by default.
     *
     * @return a future of the result
     */
    public CompletableFuture<T> awaitAsync() {
        return awaitAsync(context.client.policy.timeout());
    }

    /**
     * Waits without blocking a thread. Dependent stages run on MediaJobs threads, or on the common pool after a
     * timeout: use {@code ...Async} methods for slow ones.
     *
     * @param timeout the maximum time to wait
     * @return a future of the result, which fails with the exceptions of {@link #await(Duration, Consumer)}; cancelling
     *     or completing it ends the wait and the current call
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public CompletableFuture<T> awaitAsync(Duration timeout) {
        JobFuture<T> future = new JobFuture<>(this, startSpan(timeout), context.client.scheduler);
        future.onStart(start(timeout, future));
        return future;
    }

    /** Notifies the {@link MediaListener}s of the start of a wait. */
    private Telemetry.Span startSpan(Duration timeout) {
        PollPolicy.positive("timeout", timeout);
        return context.telemetry.start("await", reference());
    }

    private PollingLoop start(Duration timeout, PollingLoop.Listener listener) {
        JobSnapshot last = poller.last();
        return context.polling.start(poller, last != null && last.terminal() ? null : last, timeout, listener);
    }

    /** Returns the result of a wait that has ended, or throws its failure. */
    T toResult(PollingLoop loop) {
        Failure failure = loop.failure();
        if (failure != null) {
            List<Progress> history = loop.history().stream().map(Progress::new).toList();
            throw Exceptions.of(failure, reference(), history);
        }
        JobSnapshot snapshot = Objects.requireNonNull(loop.result(), "result");
        return kind.result().apply(new JobResult(context, reference, snapshot, this::renew));
    }

    /** Polls the job again to get links that have not expired. */
    private JobSnapshot renew() {
        return context.client.awaitTermination(
                context.poller.pollOnCallerThread(kind, reference),
                () -> ClientContext.cancelledByClose(vendor(), "download"),
                reference());
    }

    @Override
    public String toString() {
        return "Job[" + reference + ", " + phase() + "]";
    }
}
