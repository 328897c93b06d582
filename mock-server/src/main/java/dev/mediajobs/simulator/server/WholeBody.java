package dev.mediajobs.simulator.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Reads a body as it comes, without a thread that waits for it, and no more of it than is wanted. */
final class WholeBody implements Runnable {

    private static final byte[] NONE = {};

    private final Request request;
    private final int most;
    private final Callback failed;
    private final Consumer<byte[]> then;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    private WholeBody(Request request, int most, Callback failed, Consumer<byte[]> then) {
        this.request = request;
        this.most = most;
        this.failed = failed;
        this.then = then;
    }

    /**
     * Reads it.
     *
     * @param most how many bytes are wanted; of a body that tells a greater length none is read, of another that is longer
     *     one more than this, or a few
     * @param failed told when the body does not come whole
     * @param then told the bytes; by this thread if they are there already
     */
    static void read(Request request, int most, Callback failed, Consumer<byte[]> then) {
        HttpFields headers = request.getHeaders();
        boolean none = !headers.contains(HttpHeader.CONTENT_LENGTH) && !headers.contains(HttpHeader.TRANSFER_ENCODING);
        if (none || request.getLength() > most) {
            then.accept(NONE);
        } else {
            new WholeBody(request, most, failed, then).run();
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
            ByteBuffer come = chunk.getByteBuffer();
            boolean last = chunk.isLast();
            bytes.writeBytes(BufferUtil.toArray(come));
            chunk.release();
            if (last || bytes.size() > most) {
                then.accept(bytes.toByteArray());
                return;
            }
        }
    }
}
