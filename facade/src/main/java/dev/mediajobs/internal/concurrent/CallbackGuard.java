package dev.mediajobs.internal.concurrent;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs callbacks of the application; their exceptions are logged once and ignored. Thread-safe. */
public final class CallbackGuard {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");

    private final String name;
    private final AtomicBoolean warned = new AtomicBoolean();

    /**
     * @param name the callback in the log, such as "A progress listener"
     */
    public CallbackGuard(String name) {
        this.name = name;
    }

    public void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable exception) {
            if (warned.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, name + " threw an exception; it is ignored (logged once)", exception);
            }
        }
    }
}
