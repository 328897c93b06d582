package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaEvent;
import dev.mediajobs.MediaListener;
import dev.mediajobs.internal.concurrent.CallbackGuard;
import dev.mediajobs.internal.concurrent.PollingThread;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to one listener: at once on threads that polling does not need, else in order on an executor. The end
 * of an operation follows its start. When too many events wait, whole operations are dropped, never only their end.
 * Thread-safe.
 */
final class ListenerQueue {
    static final int MAX_QUEUED = 10_000;
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final MediaListener listener;
    private final Executor executor;
    private final CallbackGuard guard = new CallbackGuard("A MediaListener");
    private final Queue<Runnable> queue = new ArrayDeque<>();

    /** The operations whose start is or was in the queue, so that their end does not overtake it. */
    private final Set<Long> queued = new HashSet<>();

    /** The running operations whose start was dropped, so that their end is dropped, too. */
    private final Set<Long> dropped = new HashSet<>();

    private boolean draining;
    private long droppedOperations;

    ListenerQueue(MediaListener listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    void onStart(MediaEvent event) {
        deliver(event, true, listener::onStart);
    }

    void onEnd(MediaEvent event) {
        deliver(event, false, listener::onEnd);
    }

    private void deliver(MediaEvent event, boolean start, Consumer<MediaEvent> callback) {
        if (!start && wasDropped(event)) {
            return;
        }
        boolean direct = !PollingThread.isCurrent();
        if (start ? !direct : wasQueued(event) || !direct) {
            enqueue(event, start, () -> guard.run(() -> callback.accept(event)));
        } else {
            guard.run(() -> callback.accept(event));
        }
    }

    private synchronized boolean wasDropped(MediaEvent event) {
        return dropped.remove(event.id());
    }

    private synchronized boolean wasQueued(MediaEvent event) {
        return queued.remove(event.id());
    }

    private void enqueue(MediaEvent event, boolean start, Runnable delivery) {
        synchronized (this) {
            if (start && queue.size() >= MAX_QUEUED) {
                dropped.add(event.id());
                droppedOperations++;
                return;
            }
            if (start) {
                queued.add(event.id());
            }
            queue.add(delivery);
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        for (Runnable delivery = next(); delivery != null; delivery = next()) {
            delivery.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable delivery = queue.poll();
        draining = delivery != null;
        if (!draining && droppedOperations > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A MediaListener was too slow: {0} operations were not reported to it, because {1} events waited",
                    Long.toString(droppedOperations),
                    Long.toString(MAX_QUEUED));
            droppedOperations = 0;
        }
        return delivery;
    }
}
