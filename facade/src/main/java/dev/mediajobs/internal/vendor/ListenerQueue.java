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
 * of an operation follows its start. Thread-safe.
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

    private boolean draining;
    private boolean dropped;

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
        boolean direct = !PollingThread.isCurrent();
        if (start ? !direct : wasQueued(event) || !direct) {
            enqueue(event, start, () -> guard.run(() -> callback.accept(event)));
        } else {
            guard.run(() -> callback.accept(event));
        }
    }

    private synchronized boolean wasQueued(MediaEvent event) {
        return queued.remove(event.id());
    }

    private void enqueue(MediaEvent event, boolean start, Runnable delivery) {
        synchronized (this) {
            if (queue.size() >= MAX_QUEUED) {
                if (!dropped) {
                    dropped = true;
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "A MediaListener is too slow: {0} events wait for it, further ones are dropped (logged once)",
                            MAX_QUEUED);
                }
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
        return delivery;
    }
}
