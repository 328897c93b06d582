package dev.mediajobs;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import dev.mediajobs.internal.wait.SharedLookup;
import dev.mediajobs.internal.wait.Sighting;
import dev.mediajobs.internal.wait.Wait;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private final Desk desk;
    private final JobKind<T> kind;
    private final Reference reference;
    private final SharedLookup lookup;
    private @Nullable JobView last;

    Job(Desk desk, JobKind<T> kind, Reference reference, Lookup lookup, @Nullable JobView known) {
        this.desk = desk;
        this.kind = kind;
        this.reference = reference;
        this.lookup = new SharedLookup(lookup, this::remember);
        this.last = known;
    }

    /** What the vendor calls the job. */
    public String id() {
        return reference.id();
    }

    /** Who works on it. */
    public Vendor vendor() {
        return reference.vendor();
    }

    /** What names the job anywhere, such as {@code creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a}; no secret. */
    public String reference() {
        return reference.toString();
    }

    /** Where the job stood at the last look; {@link Phase#UNKNOWN} for a resumed job that nobody has looked at. */
    public Phase phase() {
        JobView view = last();
        return view == null ? Phase.UNKNOWN : Phase.of(view.phase());
    }

    /** The vendor's own word at the last look; empty where there is none. */
    public String rawStatus() {
        JobView view = last();
        return view == null ? "" : view.rawStatus();
    }

    /** How far the job was at the last look, from 0 to 1; empty where the vendor does not say. */
    public OptionalDouble progress() {
        JobView view = last();
        return view == null || Double.isNaN(view.fraction())
                ? OptionalDouble.empty()
                : OptionalDouble.of(view.fraction());
    }

    /** When the vendor took the job, where it says so. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(notes().submitted());
    }

    /** When the job last changed, where the vendor says so. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(notes().updated());
    }

    /** What the job cost in the vendor's credits, where it says so; parts of a credit are possible. */
    public OptionalDouble creditsUsed() {
        BigDecimal credits = notes().credits();
        return credits == null ? OptionalDouble.empty() : OptionalDouble.of(credits.doubleValue());
    }

    private Notes notes() {
        JobView view = last();
        return view == null ? Notes.NONE : view.notes();
    }

    /**
     * Looks once, without waiting; a job that has ended is not looked at again. A job that failed is no exception here.
     *
     * @throws MediaException if the look itself fails, {@link JobNotFoundException} for an unknown id among them
     */
    public Progress poll() {
        JobView view = last();
        if (view == null || !view.terminal()) {
            view = desk.engine.join(lookup.look(), () -> Engine.cancelled(vendor(), "poll"), reference());
        }
        return new Progress(new Sighting(view.phase(), view.rawStatus(), view.fraction(), Duration.ZERO, 1));
    }

    /** {@link #await(Duration, Consumer)} with the deadline of the policy, 15 min unless set otherwise. */
    public T await() {
        return await(desk.engine.policy.deadline());
    }

    /** {@link #await(Duration, Consumer)} without a listener. */
    public T await(Duration deadline) {
        return await(deadline, progress -> {});
    }

    /**
     * Waits until the job has ended, and blocks the calling thread. An interrupt ends the wait at once, leaves the
     * thread's flag set and is thrown as {@link WaitCancelledException}.
     *
     * @param deadline of the whole wait, from now; one call in it has a limit of its own
     * @param listener told of every look, on the calling thread; what it throws is logged and hurts nothing
     * @throws JobFailedException if the vendor ends the job as failed or rejected
     * @throws JobTimeoutException if the deadline passes first; the job goes on and can be resumed
     * @throws ResultMissingException if the job succeeds, but no link to its result appears
     * @throws JobNotFoundException if the vendor does not know the job
     * @throws VendorUnavailableException if looks fail more often in a row than the policy bears
     * @throws MediaException for all else that can go wrong with a call
     */
    public T await(Duration deadline, Consumer<? super Progress> listener) {
        Objects.requireNonNull(listener, "listener");
        Inbox inbox = new Inbox(listener);
        Wait wait = begin(deadline, inbox::seen);
        Futures.whenDone(told(wait), (view, error) -> inbox.ended());
        try {
            inbox.untilEnded();
        } catch (InterruptedException interrupted) {
            wait.end().cancel(true);
            Thread.currentThread().interrupt();
            throw error(interruption(), wait);
        }
        return outcome(wait);
    }

    /** {@link #toFuture(Duration)} with the deadline of the policy, 15 min unless set otherwise. */
    public CompletableFuture<T> toFuture() {
        return toFuture(desk.engine.policy.deadline());
    }

    /**
     * Waits without a thread. The future ends with the result, or fails with what {@link #await(Duration, Consumer)}
     * would throw; cancelling it ends the wait and the call that is under way. What hangs on it runs on MediaJobs' own
     * threads: use the {@code ...Async} methods for anything slow.
     */
    public CompletableFuture<T> toFuture(Duration deadline) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Wait wait = begin(deadline, seen -> {});
        Futures.whenCancelled(future, () -> wait.end().cancel(true));
        Futures.whenDone(told(wait), (view, error) -> {
            try {
                future.complete(outcome(wait));
            } catch (RuntimeException failed) {
                future.completeExceptionally(failed);
            }
        });
        return future;
    }

    private Wait begin(Duration deadline, Consumer<Sighting> observer) {
        PollPolicy.positive("deadline", deadline);
        JobView view = last();
        JobView known = view != null && view.terminal() ? null : view;
        Engine engine = desk.engine;
        Wait wait = Wait.begin(
                vendor().title(),
                this::look,
                known,
                engine.policy.pace(),
                deadline,
                engine.time,
                engine.random,
                observer);
        engine.track(wait);
        return wait;
    }

    /** The end of a wait as its caller sees it: whoever listens to MediaJobs has been told before. */
    private CompletableFuture<JobView> told(Wait wait) {
        return desk.telemetry.during("await", reference(), wait.end(), this::interruption);
    }

    /** A job that has ended is not asked about again: its first terminal answer counts. */
    private CompletableFuture<JobView> look() {
        JobView view = last();
        return view != null && view.terminal() ? CompletableFuture.completedFuture(view) : lookup.look();
    }

    private T outcome(Wait wait) {
        try {
            JobView view = wait.end().join();
            return kind.result().apply(new Result(vendor(), reference, view, desk.downloader, this::renewed));
        } catch (CancellationException cancelled) {
            throw error(interruption(), wait);
        } catch (CompletionException failed) {
            throw Errors.of(failed, reference(), seen(wait));
        }
    }

    /** A view with links that have not expired, read past what is remembered. */
    private JobView renewed() {
        return desk.engine.join(
                desk.lookup(kind, reference).look(), () -> Engine.cancelled(vendor(), "download"), reference());
    }

    private Failure interruption() {
        return Failure.of(
                Kind.CANCELLED,
                vendor().title(),
                "await",
                "the wait was interrupted or cancelled",
                "The job goes on at the vendor: resume it.");
    }

    private MediaException error(Failure failure, Wait wait) {
        return Errors.of(failure, reference(), seen(wait));
    }

    private static List<Progress> seen(Wait wait) {
        return wait.history().stream().map(Progress::new).toList();
    }

    private synchronized @Nullable JobView last() {
        return last;
    }

    /** The first terminal view stays, and a success without a link does not go back to running. */
    private synchronized JobView remember(JobView view) {
        JobView before = last;
        boolean stays = before != null
                && (before.terminal() || (before.phase() == JobPhase.SUCCEEDED && view.phase() != JobPhase.SUCCEEDED));
        if (before != null && stays) {
            return before;
        }
        JobView known = before == null ? view : view.noting(view.notes().after(before.notes()));
        last = known;
        return known;
    }

    @Override
    public String toString() {
        return "Job[" + reference + ", " + phase() + "]";
    }
}
