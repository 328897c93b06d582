package dev.mediajobs.internal.polling;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One wait for one job: looks, pauses, looks again, until the job has ended, the deadline has passed or the wait is
 * cancelled. It holds no thread: timers and answers drive it. It is small, for there may be very many.
 */
public final class PollingLoop {
    private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

    /** Told of a wait, on MediaJobs' own threads: it must be quick and must not throw. */
    @FunctionalInterface
    public interface Listener {
        /** The job was looked at. */
        default void onPoll(PollEvent event) {}

        /** The wait has ended; told once, and last. */
        void onComplete(PollingLoop wait);
    }

    private final PollingService service;
    private final PollFunction lookup;
    private final Listener listener;
    private final Duration timeout;

    /** Looks follow one another; each hands it to the next through the timer or the call in between. */
    private final PollingState state;

    private volatile Scheduler.@Nullable Timer nextPollTimer;
    private volatile Scheduler.@Nullable Timer timeoutTimer;
    private volatile @Nullable CompletableFuture<JobSnapshot> currentPoll;
    private volatile @Nullable JobSnapshot result;
    private volatile @Nullable Failure failure;

    PollingLoop(PollingService all, PollFunction lookup, Duration deadline, Listener watcher) {
        this.service = all;
        this.lookup = lookup;
        this.listener = watcher;
        this.timeout = deadline.compareTo(MAX_TIMEOUT) < 0 ? deadline : MAX_TIMEOUT;
        this.state = new PollingState(all, this.timeout);
    }

    void start(@Nullable JobSnapshot known) {
        try {
            timeoutTimer = service.scheduler.limit(timeout, this::onTimeout);
        } catch (RejectedExecutionException closed) {
            fail(service.failures.closed());
            return;
        }
        if (known == null) {
            poll();
        } else {
            schedule(state.initial(known));
        }
    }

    /** The view that ended the job well, its link included; null unless the wait has ended that way. */
    public @Nullable JobSnapshot result() {
        return result;
    }

    /** Why the wait ended otherwise than well; null if it did not. */
    public @Nullable Failure failure() {
        return failure;
    }

    public boolean isEnded() {
        return result != null || failure != null;
    }

    /** Ends the wait, not the job. */
    public void cancel() {
        fail(service.failures.cancelled());
    }

    /** Ends the wait because MediaJobs is closed. */
    void close() {
        fail(service.failures.closed());
    }

    public List<PollEvent> history() {
        return state.history();
    }

    private void poll() {
        if (isEnded()) {
            return;
        }
        CompletableFuture<JobSnapshot> call = service.limiter.acquire(lookup);
        currentPoll = call;
        if (isEnded()) {
            call.cancel(true);
        }
        Futures.whenDone(call, this::onResponse);
    }

    private void onResponse(@Nullable JobSnapshot view, @Nullable Throwable error) {
        if (isEnded()) {
            return;
        }
        currentPoll = null;
        try {
            if (view != null) {
                listener.onPoll(state.record(view));
                schedule(state.decide(view));
            } else if (error != null) {
                schedule(state.decide(service.failures.of(error)));
            }
        } catch (RuntimeException unexpected) {
            fail(service.failures.of(unexpected));
        }
    }

    private void schedule(PollingState.Decision step) {
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

    private void fail(Failure why) {
        end(null, why);
    }

    private void end(@Nullable JobSnapshot view, @Nullable Failure why) {
        synchronized (this) {
            if (isEnded()) {
                return;
            }
            result = view;
            failure = why;
        }
        // Before it is told, so that nobody who hears of it finds a timer still set.
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
