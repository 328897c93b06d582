package dev.mediajobs.internal.concurrent;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Blocking work that ends when its thread is interrupted. Socket reads ignore interrupts, but an interrupt closes a
 * channel, so this class is one. The work must not use other channels, such as a file's.
 */
public final class Interruptible extends AbstractInterruptibleChannel {
    private final Runnable cancel;

    /**
     * @param cancel a task that makes the work end soon; called at most once, on the interrupting thread
     */
    public Interruptible(Runnable cancel) {
        this.cancel = cancel;
    }

    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Runs the work and returns its result.
     *
     * @throws java.nio.channels.ClosedByInterruptException if the thread was interrupted, even if the work succeeded;
     *     the interrupt flag stays set
     */
    public <T> T run(Work<T> work) throws IOException {
        boolean completed = false;
        begin();
        try {
            T value = work.run();
            completed = true;
            return value;
        } finally {
            end(completed);
        }
    }

    @Override
    protected void implCloseChannel() {
        cancel.run();
    }
}
