package dev.mediajobs.internal.media;

import dev.mediajobs.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A request body that streams content. Its type is exactly the given one, because presigned links sign it. The call
 * fails if the file changes its length while it is sent.
 */
public final class ContentBody extends RequestBody {
    private final MediaSource content;
    private final MediaType type;
    private final long length;
    private final Runnable onProgress;

    /**
     * @param onProgress a callback after each written buffer
     */
    public ContentBody(MediaSource content, String mimeType, long length, Runnable onProgress) {
        this.content = content;
        this.type = MediaType.get(mimeType);
        this.length = length;
        this.onProgress = onProgress;
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
        byte[] buffer = new byte[8192];
        long sent = 0;
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sent += n;
                if (length >= 0 && sent > length) {
                    throw new ContentChangedException(
                            FileNames.safe(content.fileName().orElse("")) + " grew while it was sent");
                }
                sink.write(buffer, 0, n);
                onProgress.run();
            }
        }
        if (length >= 0 && sent < length) {
            throw new ContentChangedException(
                    FileNames.safe(content.fileName().orElse("")) + " shrank while it was sent");
        }
    }

    /** Thrown if the content no longer has the announced length. */
    public static final class ContentChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ContentChangedException(String message) {
            super(message);
        }
    }
}
