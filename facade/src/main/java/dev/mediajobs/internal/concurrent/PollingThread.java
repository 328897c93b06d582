package dev.mediajobs.internal.concurrent;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that polling needs; code of the application must not run on it. */
public final class PollingThread extends Thread {
    public PollingThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    public static ThreadFactory factory(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> new PollingThread(task, name + number.incrementAndGet());
    }

    public static boolean isCurrent() {
        return Thread.currentThread() instanceof PollingThread;
    }
}
