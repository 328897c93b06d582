package dev.mediajobs.conformance.observe.har;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts long strings in JSON as it is read, so that a parser holds none of them. A cut string has exactly the limit. */
final class LongStringFilter extends FilterInputStream {

    private final int limit;
    private boolean inString;
    private boolean escaped;
    private int unicodeDigits;
    private int length;

    /** @param limit maximum length of a string in characters as they are written, escapes counting as one */
    LongStringFilter(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        while (true) {
            int length = in.read(buffer, offset, count);
            if (length <= 0) {
                return length;
            }
            int to = offset;
            for (int i = offset; i < offset + length; i++) {
                if (keeps(buffer[i])) {
                    buffer[to++] = buffer[i];
                }
            }
            if (to > offset) {
                return to - offset;
            }
        }
    }

    private boolean keeps(byte next) {
        if (!inString) {
            inString = next == '"';
            length = 0;
            return true;
        }
        if (unicodeDigits > 0) {
            unicodeDigits--;
            return length <= limit;
        }
        if (escaped) {
            escaped = false;
            unicodeDigits = next == 'u' ? 4 : 0;
            return length <= limit;
        }
        if (next == '"') {
            inString = false;
            return true;
        }
        boolean continuation = (next & 0xc0) == 0x80;
        length += continuation ? 0 : 1;
        escaped = next == '\\';
        return length <= limit;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
