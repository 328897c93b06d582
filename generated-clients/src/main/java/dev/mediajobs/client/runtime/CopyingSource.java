package dev.mediajobs.client.runtime;

import java.io.IOException;
import okio.Buffer;
import okio.Source;
import okio.Timeout;

/**
 * Reads a buffer without consuming it, so that it can be read again. Copies bytes, because the segments that
 * {@link Buffer#peek()} and {@link Buffer#clone()} share never return to the pool. Not thread-safe.
 */
final class CopyingSource implements Source {
    private final Buffer content;
    private long position;

    CopyingSource(Buffer content) {
        this.content = content;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long count = Math.min(byteCount, content.size() - position);
        if (count == 0) {
            return -1;
        }
        content.copyTo(sink.outputStream(), position, count);
        position += count;
        return count;
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {}
}
