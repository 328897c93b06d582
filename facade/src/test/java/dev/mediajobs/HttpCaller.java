package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Runs a call on its own thread and records how it ended. */
final class HttpCaller {
    private final AtomicReference<MediaException> thrown = new AtomicReference<>();
    private final AtomicReference<Boolean> flag = new AtomicReference<>();
    private final Thread thread;

    HttpCaller(ThrowingCallable action) {
        this(Thread::new, action);
    }

    HttpCaller(ThreadFactory threads, ThrowingCallable action) {
        thread = threads.newThread(() -> {
            thrown.set(catchThrowableOfType(MediaException.class, action));
            flag.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Returns the failure of the call. */
    MediaException failure() throws InterruptedException {
        thread.join();
        return thrown.get();
    }

    void assertInterrupted() throws InterruptedException {
        assertCancelled(true);
    }

    /** Asserts that the call was cancelled without an interrupt. */
    void assertLetGo() throws InterruptedException {
        assertCancelled(false);
    }

    private void assertCancelled(boolean interrupted) throws InterruptedException {
        assertThat(failure()).isInstanceOf(OperationCancelledException.class);
        assertThat(flag.get()).as("interrupt flag").isEqualTo(interrupted);
    }
}
