package dev.mediajobs;

import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.time.Instant;

/** A scheduler whose timer thread is so late that no timeout ever fires, as while the machine is overloaded. */
record LateTimers(ManualTime time) implements Scheduler {
    @Override
    public long nanos() {
        return time.nanos();
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return time.after(delay, task);
    }

    @Override
    public Timer limit(Duration timeout, Runnable task) {
        return () -> {};
    }

    @Override
    public void stop() {
        time.stop();
    }
}
