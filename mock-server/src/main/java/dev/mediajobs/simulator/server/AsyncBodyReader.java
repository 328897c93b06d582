package dev.mediajobs.simulator.server;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Reads a body asynchronously. Discards the rest of a body that is too long, up to a limit, because a client that is still
 * sending would not receive the response.
 */
final class AsyncBodyReader implements Runnable {

    private static final byte[] NONE = {};
    private static final long MAX_DISCARDED_BYTES = 512L * 1024 * 1024;

    private final Request request;
    private final int maxBytes;
    private final Consumer<Throwable> onFailure;
    private final Consumer<byte[]> onComplete;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private long received;

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
     * @param onFailure a callback for an incomplete body, and for whatever {@code onComplete} throws on another thread
     * @param onComplete a callback for the bytes, called on this thread if they are available immediately
     */
    static void read(Request request, int maxBytes, Consumer<Throwable> onFailure, Consumer<byte[]> onComplete) {
        HttpFields headers = request.getHeaders();
        boolean none = !headers.contains(HttpHeader.CONTENT_LENGTH) && !headers.contains(HttpHeader.TRANSFER_ENCODING);
        boolean tooLong = request.getLength() > maxBytes;
        if (none || (tooLong && headers.contains(HttpHeader.EXPECT))) {
            onComplete.accept(NONE);
        } else {
            new AsyncBodyReader(request, tooLong ? -1 : maxBytes, onFailure, onComplete).run();
        }
    }

    @Override
    public void run() {
        try {
            readAvailable();
        } catch (Throwable e) {
            // This may be a thread on which only this class can still respond.
            onFailure.accept(e);
        }
    }

    private void readAvailable() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
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
                onComplete.accept(bytes.toByteArray());
                return;
            }
        }
    }
}
