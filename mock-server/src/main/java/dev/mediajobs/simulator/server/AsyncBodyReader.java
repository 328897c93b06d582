package dev.mediajobs.simulator.server;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Reads a body as it comes, without a thread that waits for it. Of one that is too long the rest is read and dropped, for a
 * caller that is still sending would not hear the answer; but not for ever.
 */
final class AsyncBodyReader implements Runnable {

    private static final byte[] NONE = {};
    private static final long MAX_DROPPED_BYTES = 512L * 1024 * 1024;

    private final Request request;
    private final int maxBytes;
    private final Callback failed;
    private final Consumer<byte[]> then;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private long seen;

    private AsyncBodyReader(Request request, int most, Callback failed, Consumer<byte[]> then) {
        this.request = request;
        this.maxBytes = most;
        this.failed = failed;
        this.then = then;
    }

    /**
     * Reads it.
     *
     * @param most how many bytes are wanted; of a body that tells a greater length none are kept, of another that is longer
     *     a few more than this
     * @param failed told when the body does not come whole
     * @param then told the bytes; by this thread if they are there already
     */
    static void read(Request request, int most, Callback failed, Consumer<byte[]> then) {
        HttpFields headers = request.getHeaders();
        boolean none = !headers.contains(HttpHeader.CONTENT_LENGTH) && !headers.contains(HttpHeader.TRANSFER_ENCODING);
        boolean tooLong = request.getLength() > most;
        if (none || (tooLong && headers.contains(HttpHeader.EXPECT))) {
            then.accept(NONE);
        } else {
            new AsyncBodyReader(request, tooLong ? -1 : most, failed, then).run();
        }
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                failed.failed(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            seen += chunk.remaining();
            if (bytes.size() <= maxBytes) {
                bytes.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            }
            chunk.release();
            if (last || seen > MAX_DROPPED_BYTES) {
                then.accept(bytes.toByteArray());
                return;
            }
        }
    }
}
