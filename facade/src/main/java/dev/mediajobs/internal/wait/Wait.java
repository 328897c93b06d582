package dev.mediajobs.internal.wait;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One wait for one job: looks, pauses, looks again, until the job has ended, the deadline has passed or the wait is
 * cancelled. It holds no thread: timers and answers drive it. It is small, for there may be very many.
 */
public final class Wait {
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(365);

    /** Told of a wait, on MediaJobs' own threads: it must be quick and must not throw. */
    @FunctionalInterface
    public interface Watcher {
        /** The job was looked at. */
        default void seen(Sighting sighting) {}

        /** The wait has ended; told once, and last. */
        void ended(Wait wait);
    }

    private final Waits all;
    private final Lookup lookup;
    private final Watcher watcher;
    private final Duration deadline;

    /** Looks follow one another; each hands it to the next through the timer or the call in between. */
    private final Course course;

    private volatile Time.@Nullable Timer nextLook;
    private volatile Time.@Nullable Timer alarm;
    private volatile @Nullable CompletableFuture<JobView> looking;
    private volatile @Nullable JobView result;
    private volatile @Nullable Failure failure;

    Wait(Waits all, Lookup lookup, Duration deadline, Watcher watcher) {
        this.all = all;
        this.lookup = lookup;
        this.watcher = watcher;
        this.deadline = deadline.compareTo(LONGEST_DEADLINE) < 0 ? deadline : LONGEST_DEADLINE;
        this.course = new Course(all, this.deadline);
    }

    void begin(@Nullable JobView known) {
        try {
            alarm = all.time.limit(deadline, this::timeUp);
        } catch (RejectedExecutionException closed) {
            fail(all.endings.closed());
            return;
        }
        if (known == null) {
            look();
        } else {
            follow(course.before(known));
        }
    }

    /** The view that ended the job well, its link included; null unless the wait has ended that way. */
    public @Nullable JobView result() {
        return result;
    }

    /** Why the wait ended otherwise than well; null if it did not. */
    public @Nullable Failure failure() {
        return failure;
    }

    public boolean ended() {
        return result != null || failure != null;
    }

    /** Ends the wait, not the job. */
    public void cancel() {
        fail(all.endings.cancelled());
    }

    /** Ends the wait because MediaJobs is closed. */
    void close() {
        fail(all.endings.closed());
    }

    public List<Sighting> history() {
        return course.history();
    }

    private void look() {
        if (ended()) {
            return;
        }
        CompletableFuture<JobView> call = all.turns.take(lookup);
        looking = call;
        if (ended()) {
            call.cancel(true);
        }
        Futures.whenDone(call, this::answered);
    }

    private void answered(@Nullable JobView view, @Nullable Throwable error) {
        if (ended()) {
            return;
        }
        looking = null;
        try {
            if (view != null) {
                watcher.seen(course.seen(view));
                follow(course.after(view));
            } else if (error != null) {
                follow(course.after(all.endings.of(error)));
            }
        } catch (RuntimeException unexpected) {
            fail(all.endings.of(unexpected));
        }
    }

    private void follow(Course.Step step) {
        if (step.pause() == null) {
            end(step.result(), step.failure());
            return;
        }
        try {
            nextLook = all.time.after(step.pause(), this::look);
        } catch (RejectedExecutionException closed) {
            fail(all.endings.closed());
        }
        if (ended()) {
            release();
        }
    }

    private void timeUp() {
        fail(all.endings.timedOut(deadline, course.history()));
    }

    private void fail(Failure why) {
        end(null, why);
    }

    private void end(@Nullable JobView view, @Nullable Failure why) {
        synchronized (this) {
            if (ended()) {
                return;
            }
            result = view;
            failure = why;
        }
        // Before it is told, so that nobody who hears of it finds a timer still set.
        release();
        all.left(this);
        watcher.ended(this);
    }

    private void release() {
        for (Time.Timer timer : new Time.@Nullable Timer[] {nextLook, alarm}) {
            if (timer != null) {
                timer.cancel();
            }
        }
        CompletableFuture<JobView> call = looking;
        if (call != null) {
            call.cancel(true);
        }
    }
}
