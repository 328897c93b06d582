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
 * One submitted piece of work at a vendor. It lives there, not here: an object of this class may be dropped, and
 * {@link MediaJobs#resume(String)} makes another one from the {@link #reference()}, on another machine too.
 *
 * <p>Safe for use by many threads; several waits share their looks. No wait holds a thread of MediaJobs. How long
 * between looks, and what is borne, is said by {@link PollPolicy}. Ending a wait, in whatever way, never ends the job.
 *
 * @param <T> what the job makes
 */
public final class Job<T extends Media> {
    private final VendorContext context;
    private final JobKind<T> kind;
    private final JobReference reference;
    private final CoalescingPoller poller;

    /**
     * @param known what is known of the job already
     */
    Job(VendorContext desk, JobKind<T> kind, JobReference reference, @Nullable JobSnapshot known) {
        this.context = desk;
        this.kind = kind;
        this.reference = reference;
        this.poller = new CoalescingPoller(() -> desk.poller.poll(kind, reference), known);
    }

    /**
     * What the vendor calls the job.
     *
     * @return never empty
     */
    public String id() {
        return reference.id();
    }

    /**
     * Who works on it.
     *
     * @return never null
     */
    public Vendor vendor() {
        return reference.vendor();
    }

    /**
     * What names the job anywhere; no secret. Print it, or keep it: {@link MediaJobs#resume(String)} reads it.
     *
     * @return such as {@code creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a}
     */
    public String reference() {
        return reference.toString();
    }

    /**
     * Where the job stood at the last look.
     *
     * @return {@link Phase#UNKNOWN} for a resumed job that nobody has looked at
     */
    public Phase phase() {
        JobSnapshot view = poller.last();
        return view == null ? Phase.UNKNOWN : Phase.of(view.phase());
    }

    /**
     * The vendor's own word at the last look.
     *
     * @return empty where there is none; one that no document has is cut to 200 characters and redacted
     */
    public String rawStatus() {
        JobSnapshot view = poller.last();
        return view == null ? "" : view.rawStatus();
    }

    /**
     * How far the job was at the last look.
     *
     * @return from 0 to 1; empty where the vendor does not say
     */
    public OptionalDouble progress() {
        JobSnapshot view = poller.last();
        return view == null || Double.isNaN(view.fraction())
                ? OptionalDouble.empty()
                : OptionalDouble.of(view.fraction());
    }

    /**
     * When the vendor took the job.
     *
     * @return empty where the vendor does not say
     */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(notes().submitted());
    }

    /**
     * When the job last changed.
     *
     * @return empty where the vendor does not say
     */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(notes().updated());
    }

    /**
     * What the job cost.
     *
     * @return in the vendor's credits, parts of one included; empty where the vendor does not say
     */
    public OptionalDouble creditsUsed() {
        BigDecimal credits = notes().credits();
        return credits == null ? OptionalDouble.empty() : OptionalDouble.of(credits.doubleValue());
    }

    private JobMetadata notes() {
        JobSnapshot view = poller.last();
        return view == null ? JobMetadata.NONE : view.metadata();
    }

    /**
     * Looks once, without waiting; a job that has ended is not looked at again. A job that failed is no exception here.
     *
     * @return what was seen
     * @throws JobNotFoundException if the vendor does not know the job
     * @throws MediaException if the look fails otherwise
     */
    public Progress poll() {
        JobSnapshot view = context.client.awaitTermination(
                poller.poll(() -> context.poller.pollOnCallerThread(kind, reference)),
                () -> ClientContext.cancelledByClose(vendor(), "poll"),
                reference());
        return new Progress(new PollEvent(view.phase(), view.rawStatus(), view.fraction(), 0, 1));
    }

    /**
     * {@link #await(Duration, Consumer)} with the deadline of the policy, 15 min unless set otherwise, and without a
     * listener.
     *
     * @return the result
     * @throws MediaException if the job does not end well, or not in time
     */
    public T await() {
        return await(context.client.policy.timeout());
    }

    /**
     * {@link #await(Duration, Consumer)} without a listener.
     *
     * @param deadline of the whole wait, from now
     * @return the result
     * @throws MediaException if the job does not end well, or not in time
     */
    public T await(Duration deadline) {
        return await(deadline, progress -> {});
    }

    /**
     * Waits until the job has ended, and blocks the calling thread. An interrupt ends the wait at once, leaves the
     * thread's flag set and is thrown as {@link OperationCancelledException}.
     *
     * @param deadline of the whole wait, from now; one call in it has a limit of its own
     * @param listener told of every look, on the calling thread; what it throws is logged and hurts nothing
     * @return the result
     * @throws JobFailedException if the vendor ends the job as failed or rejected
     * @throws JobTimeoutException if the deadline passes first; the job goes on and can be resumed
     * @throws ResultMissingException if the job succeeds, but no link to its result appears
     * @throws JobNotFoundException if the vendor does not know the job
     * @throws VendorUnavailableException if looks fail more often in a row than the policy bears
     * @throws MediaException for all else that can go wrong with a call
     * @throws IllegalArgumentException if the deadline is not longer than zero
     */
    public T await(Duration deadline, Consumer<? super Progress> listener) {
        CallerThreadListener inbox =
                new CallerThreadListener(Objects.requireNonNull(listener, "listener"), notify(deadline));
        PollingLoop wait = start(deadline, inbox);
        try {
            inbox.awaitEnd();
        } catch (InterruptedException interrupted) {
            wait.cancel();
            Thread.currentThread().interrupt();
        }
        return toResult(wait);
    }

    /**
     * {@link #awaitAsync(Duration)} with the deadline of the policy, 15 min unless set otherwise.
     *
     * @return ends with the result
     */
    public CompletableFuture<T> awaitAsync() {
        return awaitAsync(context.client.policy.timeout());
    }

    /**
     * Waits without a thread. What hangs on the future runs on MediaJobs' own threads, or on the common pool where a
     * deadline passes: use the {@code ...Async} methods for anything slow.
     *
     * @param deadline of the whole wait, from now
     * @return ends with the result, or fails with what {@link #await(Duration, Consumer)} would throw; cancelling it, or
     *     completing it by hand, ends the wait and the call that is under way
     * @throws IllegalArgumentException if the deadline is not longer than zero
     */
    public CompletableFuture<T> awaitAsync(Duration deadline) {
        JobFuture<T> future = new JobFuture<>(this, notify(deadline), context.client.scheduler);
        future.started(start(deadline, future));
        return future;
    }

    /** Whoever listens to MediaJobs hears of the beginning now, and of the end by what comes back. */
    private Telemetry.Span notify(Duration deadline) {
        PollPolicy.positive("deadline", deadline);
        return context.telemetry.start("await", reference());
    }

    private PollingLoop start(Duration deadline, PollingLoop.Listener watcher) {
        JobSnapshot view = poller.last();
        return context.polling.start(poller, view != null && view.terminal() ? null : view, deadline, watcher);
    }

    /** What a wait that has ended gives its caller. */
    T toResult(PollingLoop wait) {
        Failure failure = wait.failure();
        if (failure != null) {
            List<Progress> seen = wait.history().stream().map(Progress::new).toList();
            throw Exceptions.of(failure, reference(), seen);
        }
        JobSnapshot view = Objects.requireNonNull(wait.result(), "result");
        return kind.result().apply(new JobResult(context, reference, view, this::renew));
    }

    /** A view with links that have not expired, read past what is remembered. */
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
