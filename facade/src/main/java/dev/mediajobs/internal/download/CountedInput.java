package dev.mediajobs.internal.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of an encoded body, which is limited, too: it may be decoded to nothing for ever. */
final class CountedInput extends FilterInputStream {
    /** The size that encodings can add to a file. */
    private static final long OVERHEAD = 1 << 20;

    private final long maxBytes;
    private long count;
    private @Nullable IOException failure;

    CountedInput(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    long count() {
        return count;
    }

    /** Throws the failure to read, which decoders may ignore. */
    void requireNoFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        requireNoFailure();
        try {
            int n = super.read(bytes, from, length);
            count += Math.max(0, n);
            if (count - OVERHEAD - maxBytes / 64 > maxBytes) {
                throw DownloadAttemptException.tooLarge(maxBytes);
            }
            return n;
        } catch (IOException error) {
            failure = error;
            throw error;
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
