package dev.mediajobs.internal.concurrent;

/** A thread that polling needs; code of the application must not run on it. */
public final class PollingThread extends Thread {
    public PollingThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    public static boolean isCurrent() {
        return Thread.currentThread() instanceof PollingThread;
    }
}
