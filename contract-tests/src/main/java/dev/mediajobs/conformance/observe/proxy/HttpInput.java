package dev.mediajobs.conformance.observe.proxy;

import java.io.IOException;
import java.io.InputStream;

/** A buffer over the input of a socket. Not thread-safe. */
final class HttpInput {

    private static final int BUFFER = 128 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    HttpInput(InputStream in) {
        this.in = in;
    }

    /** Blocks until the buffer has a byte. Returns false at the end of the stream. */
    boolean fill() throws IOException {
        return fill(BUFFER);
    }

    /** Blocks until the buffer has a byte, and reads at most this many. Returns false at the end of the stream. */
    boolean fill(int limit) throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer, 0, limit));
        }
        return from < to;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Returns the next byte, or -1 at the end of the stream. */
    int read() throws IOException {
        return fill() ? buffer[from++] & 0xff : -1;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Moves the start of the unread bytes. */
    void advance(int newFrom) {
        from = newFrom;
    }
}
