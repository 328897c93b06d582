package dev.mediajobs.internal.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decodes all members of a gzip stream. The stream of the JDK stops after the first member if the next one arrives
 * later, and its recursion overflows the stack after thousands of empty members.
 */
final class GzipInput extends BlockInput {
    private static final int BUFFER = 8192;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int members;
    private boolean inMember;
    private boolean ended;

    GzipInput(InputStream in) {
        this.in = new PushbackInputStream(in, BUFFER);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || startMember()) {
            int n = inflate(bytes, from, length);
            if (n > 0) {
                crc.update(bytes, from, n);
                return n;
            } else if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is missing");
            } else {
                fill();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException malformed) {
            throw new ZipException("the compressed data is malformed");
        }
    }

    private void fill() throws IOException {
        filled = in.read(buffer, 0, buffer.length);
        if (filled < 0) {
            throw new EOFException("the compressed data is truncated");
        }
        inflater.setInput(buffer, 0, filled);
    }

    /** Reads the header of the next member; other bytes after the last member are ignored, like zeros of a tape. */
    private boolean startMember() throws IOException {
        int first = ended ? -1 : in.read();
        boolean gzip = first == 0x1F && next() == 0x8B;
        if (!gzip && members == 0) {
            throw first < 0 ? new EOFException("no gzip header") : new ZipException("no gzip header");
        } else if (!gzip) {
            ended = true;
            return false;
        }
        members++;
        if (next() != 8) {
            throw new ZipException("unknown compression method");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() + 256 * next());
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        skip((flags & HEADER_CRC) == 0 ? 0 : 2);
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        int left = inflater.getRemaining();
        in.unread(buffer, filled - left, left);
        inMember = false;
        if (number() != crc.getValue() || number() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the checksum differs");
        }
    }

    /** Reads four bytes, the least significant one first. */
    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) next() << shift;
        }
        return number;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the gzip header or trailer is truncated");
        }
        return next;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /** Skips a text that ends with a zero. */
    private void skipText(int flag) throws IOException {
        while (flag != 0 && next() != 0) {
            // The name and the comment have no use here.
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
