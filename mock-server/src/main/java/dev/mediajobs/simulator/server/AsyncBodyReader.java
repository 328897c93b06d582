package dev.mediajobs.simulator.server;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Reads a body asynchronously. Discards the rest of a body that is too long, up to a limit, because a client that is still
 * sending would not receive the response. Long bodies wait until there is memory to read and to handle them.
 */
final class AsyncBodyReader implements Runnable {

    private static final byte[] NONE = {};
    private static final long MAX_DISCARDED_BYTES = 512L * 1024 * 1024;

    /** Up to this size, a body is read and handled without waiting. */
    private static final int SHORT_BYTES = 8 * 1024;

    /** The copies of a body while it is parsed, and the memory and number of its values and violations. */
    private static final int COPIES = 6;

    private static final int VALUE_BYTES = 1_000;
    private static final int MIN_BYTES_OF_A_VALUE = 4;
    private static final int MAX_VALUES = 100_000;

    /** Shared by all simulators of the process, as the heap is. */
    private static final BodyMemory READING =
            new BodyMemory(Runtime.getRuntime().maxMemory() / 8);

    private static final BodyMemory HANDLING =
            new BodyMemory(Runtime.getRuntime().maxMemory() / 8);

    private final Request request;
    private final int maxBytes;
    private final Consumer<Throwable> onFailure;
    private final Consumer<byte[]> onComplete;
    private Buffer bytes = new Buffer(1024);
    private long received;
    private long acquired;
    private volatile boolean waiting;

    /** Bytes that are not copied once more if their number was known. */
    private static final class Buffer extends ByteArrayOutputStream {
        private Buffer(int size) {
            super(size);
        }

        private byte[] content() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    private AsyncBodyReader(Request request, int maxBytes, Consumer<Throwable> onFailure, Consumer<byte[]> onComplete) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.onFailure = onFailure;
        this.onComplete = onComplete;
    }

    /**
     * Reads the body of a request.
     *
     * @param maxBytes the limit; a body with a larger Content-Length is read as empty, another one is cut off a little later
     * @param onFailure a callback for an incomplete body, and for whatever {@code onComplete} throws
     * @param onComplete a callback for the bytes, called on this thread if they are available immediately
     */
    static void read(Request request, int maxBytes, Consumer<Throwable> onFailure, Consumer<byte[]> onComplete) {
        HttpFields headers = request.getHeaders();
        boolean none = !headers.contains(HttpHeader.CONTENT_LENGTH) && !headers.contains(HttpHeader.TRANSFER_ENCODING);
        boolean tooLong = request.getLength() > maxBytes;
        if (none || (tooLong && headers.contains(HttpHeader.EXPECT))) {
            onComplete.accept(NONE);
            return;
        }
        AsyncBodyReader reader = new AsyncBodyReader(request, tooLong ? -1 : maxBytes, onFailure, onComplete);
        if (!tooLong && request.getLength() > SHORT_BYTES) {
            reader.acquireToRead(request.getLength());
        } else {
            reader.run();
        }
    }

    private void acquireToRead(long length) {
        acquired = READING.share(length);
        acquire(
                READING,
                acquired,
                () -> guarded(() -> {
                    if (received == 0) {
                        bytes = new Buffer((int) length);
                    }
                    readAvailable();
                }));
    }

    private void acquire(BodyMemory memory, long size, Runnable task) {
        waiting = true;
        Executor threads = request.getComponents().getExecutor();
        boolean immediately = memory.acquire(size, threads, () -> {
            waiting = false;
            task.run();
        });
        if (!immediately) {
            request.addIdleTimeoutListener(timeout -> !waiting);
        }
    }

    @Override
    public void run() {
        guarded(this::readAvailable);
    }

    /** Runs a task, often on a thread on which only this class can still respond. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            stopReading();
            onFailure.accept(e);
        }
    }

    private void stopReading() {
        READING.release(acquired);
        acquired = 0;
    }

    private void readAvailable() {
        while (true) {
            Content.Chunk chunk = FairConnector.read(request);
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                stopReading();
                onFailure.accept(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            received += chunk.remaining();
            try {
                if (bytes.size() <= maxBytes) {
                    bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
                }
            } finally {
                chunk.release();
            }
            if (last || received > MAX_DISCARDED_BYTES) {
                complete();
                return;
            }
            if (acquired == 0 && bytes.size() > SHORT_BYTES) {
                acquireToRead(maxBytes);
                return;
            }
        }
    }

    private void complete() {
        if (bytes.size() <= SHORT_BYTES) {
            stopReading();
            onComplete.accept(bytes.content());
            return;
        }
        long values = Math.min(MAX_VALUES, bytes.size() / MIN_BYTES_OF_A_VALUE);
        long needed = HANDLING.share((long) COPIES * bytes.size() + VALUE_BYTES * values);
        acquire(HANDLING, needed, () -> {
            try {
                onComplete.accept(bytes.content());
            } catch (Throwable e) {
                onFailure.accept(e);
            } finally {
                HANDLING.release(needed);
                stopReading();
            }
        });
    }
}
