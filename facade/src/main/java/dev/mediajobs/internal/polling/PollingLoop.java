package dev.mediajobs.internal.polling;

import dev.mediajobs.Progress;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Polls one job until it ends, the timeout expires or the loop is cancelled. Driven by timers and responses, so it
 * blocks no thread; kept small, because there may be very many loops.
 */
public final class PollingLoop {
    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    /** Callbacks of a loop, on MediaJobs threads; they must be quick and must not throw. */
    @FunctionalInterface
    public interface Listener {
        default void onPoll(Progress event) {}

        /** Runs once, as the last callback. */
        void onComplete(PollingLoop loop);
    }

    private final PollingService service;
    private final PollFunction function;
    private final Listener listener;
    private final Duration timeout;

    /** Not shared between threads: each poll passes it to the next through a timer or a call. */
    private final PollingState state;

    private volatile Scheduler.@Nullable Timer nextPollTimer;
    private volatile Scheduler.@Nullable Timer timeoutTimer;
    private volatile @Nullable CompletableFuture<JobSnapshot> currentPoll;
    private volatile @Nullable JobSnapshot result;
    private volatile @Nullable Failure failure;

    PollingLoop(PollingService service, PollFunction function, Duration timeout, Listener listener) {
        this.service = service;
        this.function = function;
        this.listener = listener;
        this.timeout = timeout.compareTo(MAX_TIMEOUT) < 0 ? timeout : MAX_TIMEOUT;
        this.state = new PollingState(service, this.timeout);
    }

    void start(@Nullable JobSnapshot initial) {
        try {
            timeoutTimer = service.scheduler.limit(timeout, this::onTimeout);
        } catch (RejectedExecutionException closed) {
            fail(service.failures.closed());
            return;
        }
        if (initial == null) {
            poll();
        } else {
            schedule(state.initial(initial));
        }
    }

    /** Returns the snapshot of the successful job with its link, or null unless the loop ended successfully. */
    public @Nullable JobSnapshot result() {
        return result;
    }

    public @Nullable Failure failure() {
        return failure;
    }

    public boolean isEnded() {
        return result != null || failure != null;
    }

    /** Ends the loop; the job continues. */
    public void cancel() {
        fail(service.failures.cancelled());
    }

    void close() {
        fail(service.failures.closed());
    }

    public List<Progress> history() {
        return state.history();
    }

    private void poll() {
        if (isEnded()) {
            return;
        }
        CompletableFuture<JobSnapshot> call = service.limiter.acquire(function);
        currentPoll = call;
        if (isEnded()) {
            call.cancel(true);
        }
        Futures.whenDone(call, this::onResponse);
    }

    private void onResponse(@Nullable JobSnapshot snapshot, @Nullable Throwable error) {
        if (isEnded()) {
            return;
        }
        currentPoll = null;
        try {
            if (snapshot != null) {
                listener.onPoll(state.record(snapshot));
                schedule(state.decide(snapshot));
            } else if (error != null) {
                schedule(state.decide(service.failures.of(error)));
            }
        } catch (RuntimeException unexpected) {
            fail(service.failures.of(unexpected));
        }
    }

    private void schedule(PollingRules.Step step) {
        if (step.delay() == null) {
            end(step.result(), step.failure());
            return;
        }
        try {
            nextPollTimer = service.scheduler.after(step.delay(), this::poll);
        } catch (RejectedExecutionException closed) {
            fail(service.failures.closed());
        }
        if (isEnded()) {
            release();
        }
    }

    private void onTimeout() {
        fail(service.failures.timedOut(timeout, state.history()));
    }

    private void fail(Failure reason) {
        end(null, reason);
    }

    private void end(@Nullable JobSnapshot snapshot, @Nullable Failure reason) {
        synchronized (this) {
            if (isEnded()) {
                return;
            }
            result = snapshot;
            failure = reason;
        }
        // Before the callback, which must not find a pending timer.
        release();
        service.remove(this);
        listener.onComplete(this);
    }

    private void release() {
        for (Scheduler.Timer timer : new Scheduler.@Nullable Timer[] {nextPollTimer, timeoutTimer}) {
            if (timer != null) {
                timer.cancel();
            }
        }
        CompletableFuture<JobSnapshot> call = currentPoll;
        if (call != null) {
            call.cancel(true);
        }
    }
}
