package dev.mediajobs.internal.vendor;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.polling.CoalescingPoller;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The job of a vendor, known by its reference. Public with bean getters, by which JSON libraries such as Jackson write a
 * job; they call no vendor.
 */
public final class PolledJob<T extends Media> implements Job<T> {
    private final VendorContext context;
    private final JobKind<T> kind;
    private final JobReference reference;
    private final CoalescingPoller poller;

    /** Creates a job with its last known status, if any. */
    PolledJob(VendorContext context, JobKind<T> kind, JobReference reference, @Nullable JobSnapshot snapshot) {
        this.context = context;
        this.kind = kind;
        this.reference = reference;
        this.poller = context.sharedPollers.get(
                reference.toString(), () -> new CoalescingPoller(() -> context.poller.poll(kind, reference), snapshot));
        if (snapshot != null) {
            poller.update(snapshot);
        }
    }

    @Override
    public String id() {
        return reference.id();
    }

    @Override
    public Vendor vendor() {
        return reference.vendor();
    }

    @Override
    public String reference() {
        return reference.toString();
    }

    @Override
    public Phase phase() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? Phase.UNKNOWN : snapshot.phase();
    }

    @Override
    public String rawStatus() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? "" : snapshot.rawStatus();
    }

    @Override
    public OptionalDouble progress() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null || Double.isNaN(snapshot.fraction())
                ? OptionalDouble.empty()
                : OptionalDouble.of(snapshot.fraction());
    }

    @Override
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(metadata().submitted());
    }

    @Override
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(metadata().updated());
    }

    @Override
    public Optional<BigDecimal> creditsUsed() {
        return Optional.ofNullable(metadata().credits());
    }

    @Override
    public Optional<String> name() {
        return Optional.ofNullable(metadata().name());
    }

    public String getId() {
        return id();
    }

    public Vendor getVendor() {
        return vendor();
    }

    public String getReference() {
        return reference();
    }

    public Phase getPhase() {
        return phase();
    }

    public String getRawStatus() {
        return rawStatus();
    }

    public @Nullable Double getProgress() {
        OptionalDouble progress = progress();
        return progress.isPresent() ? progress.getAsDouble() : null;
    }

    public @Nullable String getName() {
        return metadata().name();
    }

    public @Nullable Instant getSubmittedAt() {
        return metadata().submitted();
    }

    public @Nullable Instant getUpdatedAt() {
        return metadata().updated();
    }

    public @Nullable BigDecimal getCreditsUsed() {
        return metadata().credits();
    }

    private JobMetadata metadata() {
        JobSnapshot snapshot = poller.last();
        return snapshot == null ? JobMetadata.NONE : snapshot.metadata();
    }

    @Override
    public Progress poll() {
        JobSnapshot snapshot = context.client.awaitTermination(
                poller.poll(() -> context.poller.pollOnCallerThread(kind, reference)),
                () -> ClientContext.cancelledByClose(vendor(), "poll"),
                reference());
        return snapshot.toProgress(Duration.ZERO, 1);
    }

    @Override
    public T await() {
        return await(context.client.settings.polling().timeout());
    }

    @Override
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

    @Override
    public CompletableFuture<T> awaitAsync() {
        return awaitAsync(context.client.settings.polling().timeout());
    }

    @Override
    public CompletableFuture<T> awaitAsync(Duration timeout) {
        return awaitAsync(timeout, context.client.callbacks);
    }

    /** Waits without blocking a thread; the executor runs the dependent stages. */
    CompletableFuture<T> awaitAsync(Duration timeout, Executor executor) {
        JobFuture<T> future = new JobFuture<>(this, startSpan(timeout), executor);
        future.onStart(start(timeout, future));
        return future;
    }

    /** Notifies the {@link MediaListener}s of the start of a wait. */
    private Telemetry.Span startSpan(Duration timeout) {
        requirePositive(timeout);
        return context.telemetry.start("await", reference());
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The timeout must be positive.");
        }
    }

    private PollingLoop start(Duration timeout, PollingLoop.Listener listener) {
        JobSnapshot last = poller.last();
        return context.polling.start(poller, last != null && last.terminal() ? null : last, timeout, listener);
    }

    /** Returns the result of a wait that has ended, or throws its failure. */
    T toResult(PollingLoop loop) {
        Failure failure = loop.failure();
        if (failure != null) {
            List<Progress> history = loop.history();
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
