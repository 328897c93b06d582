package dev.mediajobs.simulator.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Limits the memory that long bodies take while they are read and handled. Requests beyond the limit wait in the order of
 * their arrival, without a thread. Thread-safe.
 */
final class BodyMemory {

    private final long limit;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long used;

    /** A task and the memory that it needs. */
    private record Waiting(long bytes, Executor executor, Runnable task) {}

    /** Creates a limit in bytes. */
    BodyMemory(long limit) {
        this.limit = limit;
    }

    /** {@return the memory to acquire for a need, which is at most the limit, so that every request gets its turn} */
    long share(long need) {
        return Math.min(limit, need);
    }

    /**
     * Acquires memory, and runs the task on this thread if it is available immediately, or else later on the executor.
     *
     * @param bytes a {@link #share}, which {@link #release} must get later
     * @return false if the task runs later
     */
    boolean acquire(long bytes, Executor executor, Runnable task) {
        synchronized (waiting) {
            if (!waiting.isEmpty() || used + bytes > limit) {
                waiting.add(new Waiting(bytes, executor, task));
                return false;
            }
            used += bytes;
        }
        task.run();
        return true;
    }

    void release(long bytes) {
        synchronized (waiting) {
            used -= bytes;
        }
        for (Waiting next = next(); next != null; next = next()) {
            next.executor().execute(next.task());
        }
    }

    private @Nullable Waiting next() {
        synchronized (waiting) {
            Waiting first = waiting.peek();
            if (first == null || used + first.bytes() > limit) {
                return null;
            }
            used += first.bytes();
            return waiting.remove();
        }
    }
}
