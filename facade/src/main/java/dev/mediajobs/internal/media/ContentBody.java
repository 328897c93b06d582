package dev.mediajobs.internal.media;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A request body that streams content. Its type is exactly what is given, for a presigned link is signed over it; a
 * file that changes its length while it is sent ends the call instead of sending another length than was announced.
 */
public final class ContentBody extends RequestBody {
    private final Content content;
    private final MediaType type;
    private final long length;
    private final Runnable moved;

    /**
     * @param moved told of each piece that has left
     */
    public ContentBody(Content content, String mimeType, long length, Runnable moved) {
        this.content = content;
        this.type = MediaType.get(mimeType);
        this.length = length;
        this.moved = moved;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] piece = new byte[8192];
        long sent = 0;
        try (InputStream in = content.open()) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                sent += n;
                if (length >= 0 && sent > length) {
                    throw new ContentChangedException(content.name() + " grew while it was sent");
                }
                sink.write(piece, 0, n);
                moved.run();
            }
        }
        if (length >= 0 && sent < length) {
            throw new ContentChangedException(content.name() + " shrank while it was sent");
        }
    }

    /** What was to be sent is no longer what was announced. */
    public static final class ContentChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ContentChangedException(String message) {
            super(message);
        }
    }
}
