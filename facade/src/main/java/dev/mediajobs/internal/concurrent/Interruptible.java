package dev.mediajobs.internal.concurrent;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Blocking work that ends when its thread is interrupted. A read of a socket does not notice an interrupt; the JDK tells
 * channels of it, and to the JDK this is one. The work must use no other channel, such as that of a file.
 */
public final class Interruptible extends AbstractInterruptibleChannel {
    private final Runnable cancel;

    /**
     * @param cancel makes the work end soon; called once at most, on the thread that interrupts
     */
    public Interruptible(Runnable cancel) {
        this.cancel = cancel;
    }

    /** Work that may block. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * What the work gives.
     *
     * @throws java.nio.channels.ClosedByInterruptException if the thread was interrupted, whatever the work made of it;
     *     its flag stays set
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
