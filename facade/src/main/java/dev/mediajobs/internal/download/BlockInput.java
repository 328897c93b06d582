package dev.mediajobs.internal.download;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads blocks; a single byte is a block of one. */
abstract class BlockInput extends InputStream {
    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] bytes, int from, int length) throws IOException;
}
