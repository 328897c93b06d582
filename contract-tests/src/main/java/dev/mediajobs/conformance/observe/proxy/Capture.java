package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.observe.traffic.CapturedBody;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of a body that passes by, as far as they fit into its limit and into the memory that all bodies share;
 * otherwise only its start. Used by one thread at a time.
 */
final class Capture {

    /** Maximum size of a body that is captured as a whole: 8 MiB. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Size of the start of a larger body: 64 KiB. */
    static final int START = 64 * 1024;

    /** A credential that a cut divides cannot be redacted, so this many bytes before a cut are dropped. */
    private static final int MARGIN = 8 * 1024;

    private final AtomicLong budget;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private int limit = MAX_BYTES;
    private long size;
    private boolean cut;

    /** @param budget the bytes that all captures may still use */
    Capture(AtomicLong budget) {
        this.budget = budget;
    }

    /** Announces the size of the body; of one that is too large, only the start is captured from the beginning. */
    void expect(long total) {
        if (total > MAX_BYTES) {
            limit = START;
        }
    }

    void append(byte[] buffer, int from, int length) {
        size += length;
        if (cut) {
            return;
        }
        if (bytes.size() + length > limit || budget.addAndGet(-length) < 0) {
            cut(buffer, from, length);
        } else {
            bytes.write(buffer, from, length);
        }
    }

    /** Returns whether no further byte is captured. */
    boolean isFull() {
        return cut;
    }

    /** Counts bytes that pass unread. */
    void skip(int length) {
        size += length;
    }

    private void cut(byte[] buffer, int from, int length) {
        cut = true;
        if (bytes.size() + length <= limit) {
            budget.addAndGet(length);
        }
        budget.addAndGet(bytes.size());
        byte[] start = Arrays.copyOf(bytes.toByteArray(), Math.min(bytes.size(), START));
        bytes = new ByteArrayOutputStream(START);
        bytes.writeBytes(start);
        bytes.write(buffer, from, Math.min(length, START - start.length));
    }

    /** Returns what passed by. */
    CapturedBody body(boolean ended) {
        byte[] captured = bytes.toByteArray();
        boolean complete = ended && !cut;
        int kept = complete ? captured.length : Math.max(0, captured.length - MARGIN);
        return new CapturedBody(complete ? captured : Arrays.copyOf(captured, kept), size, complete);
    }

    /** Returns the memory to the budget, once the body is not used any more. */
    void release() {
        budget.addAndGet(cut ? 0 : bytes.size());
    }
}
