package dev.mediajobs.simulator.server;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The threads of the server. */
final class ServerThreads {

    private static final int MAX = 200;
    private static final int MIN = 8;
    private static final int IDLE_MILLIS = 60_000;

    private ServerThreads() {}

    /** Returns Jetty's default pool, but with plain threads: its own prepare for a security manager, which delays the start. */
    static QueuedThreadPool pool() {
        AtomicInteger count = new AtomicInteger();
        return new QueuedThreadPool(MAX, MIN, IDLE_MILLIS, -1, null, null, task -> {
            Thread thread = new Thread(task, "simulator-" + count.incrementAndGet());
            thread.setContextClassLoader(ServerThreads.class.getClassLoader());
            return thread;
        });
    }
}
