package dev.mediajobs.conformance.observe.proxy;

import java.net.ProtocolException;
import java.util.List;

/** Finds the end of a body in the bytes of a connection, and captures its content. Not thread-safe. */
final class BodyScanner {

    private enum State {
        LENGTH,
        UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK_EXTENSION,
        CHUNK,
        CHUNK_END,
        TRAILER,
        DONE
    }

    private static final int MAX_SIZE_DIGITS = 15;

    private final Capture capture;
    private State state;
    private long remaining;
    private int digits;
    private int lineLength;

    private BodyScanner(State state, long length, Capture capture) {
        this.state = state;
        this.remaining = length;
        this.capture = capture;
    }

    /**
     * Returns the scanner of a request.
     *
     * @throws ProtocolException if its length is ambiguous, which different servers read differently
     */
    static BodyScanner ofRequest(HttpHead head, Capture capture) throws ProtocolException {
        List<String> codings = head.elements("transfer-encoding");
        List<String> lengths = head.elements("content-length");
        if (lengths.stream().distinct().count() > 1
                || (!codings.isEmpty() && (!lengths.isEmpty() || !codings.equals(List.of("chunked"))))
                || lengths.stream().anyMatch(each -> !each.matches("\\d{1,18}"))) {
            throw new ProtocolException("a request whose length is ambiguous");
        }
        return codings.isEmpty()
                ? ofLength(lengths.isEmpty() ? 0 : Long.parseLong(lengths.get(0)), capture)
                : new BodyScanner(State.CHUNK_SIZE, 0, capture);
    }

    /** Returns the scanner of a response to a request with this method. */
    static BodyScanner ofResponse(HttpHead head, String method, Capture capture) {
        int status = head.status();
        if (method.equals("HEAD") || status / 100 == 1 || status == 204 || status == 304) {
            return ofLength(0, capture);
        }
        List<String> codings = head.elements("transfer-encoding");
        List<String> lengths = head.elements("content-length");
        if (!codings.isEmpty()) {
            boolean chunked = codings.get(codings.size() - 1).equals("chunked");
            return new BodyScanner(chunked ? State.CHUNK_SIZE : State.UNTIL_CLOSE, 0, capture);
        }
        return lengths.isEmpty() || !lengths.get(0).matches("\\d{1,18}")
                ? new BodyScanner(State.UNTIL_CLOSE, 0, capture)
                : ofLength(Long.parseLong(lengths.get(0)), capture);
    }

    private static BodyScanner ofLength(long length, Capture capture) {
        capture.expect(length);
        return new BodyScanner(length == 0 ? State.DONE : State.LENGTH, length, capture);
    }

    boolean isDone() {
        return state == State.DONE;
    }

    /** Returns whether the end of the connection is the end of the body. */
    boolean endsWithConnection() {
        return state == State.UNTIL_CLOSE;
    }

    /** Returns how many bytes follow that are neither captured nor framing; 0 if that is not known. */
    long unread() {
        return capture.isFull() && (state == State.LENGTH || state == State.CHUNK) ? remaining : 0;
    }

    /** Counts bytes that pass unread, fewer than {@link #unread()}. */
    void skip(int length) {
        capture.skip(length);
        remaining -= length;
    }

    /**
     * Scans bytes, up to the end of the body.
     *
     * @return the index after the last byte of the body
     * @throws ProtocolException if the chunks are malformed
     */
    int scan(byte[] bytes, int from, int to) throws ProtocolException {
        int at = from;
        while (at < to && state != State.DONE) {
            switch (state) {
                case LENGTH, CHUNK, UNTIL_CLOSE -> at = content(bytes, at, to);
                default -> framing(bytes[at++]);
            }
        }
        return at;
    }

    private int content(byte[] bytes, int from, int to) {
        int length = state == State.UNTIL_CLOSE ? to - from : (int) Math.min(remaining, to - from);
        capture.append(bytes, from, length);
        remaining -= length;
        if (remaining == 0 && state != State.UNTIL_CLOSE) {
            state = state == State.CHUNK ? State.CHUNK_END : State.DONE;
        }
        return from + length;
    }

    private void framing(byte next) throws ProtocolException {
        switch (state) {
            case CHUNK_SIZE -> size(next);
            case CHUNK_EXTENSION -> endOfSize(next);
            case CHUNK_END -> {
                if (next == '\n') {
                    state = State.CHUNK_SIZE;
                } else if (next != '\r') {
                    throw new ProtocolException("a chunk longer than its size");
                }
            }
            default -> trailer(next);
        }
    }

    private void size(byte next) throws ProtocolException {
        int digit = Character.digit(next, 16);
        if (digit >= 0 && digits < MAX_SIZE_DIGITS) {
            remaining = remaining * 16 + digit;
            digits++;
        } else if (digits > 0 && (next == ';' || next == ' ' || next == '\t' || next == '\r' || next == '\n')) {
            state = State.CHUNK_EXTENSION;
            endOfSize(next);
        } else {
            throw new ProtocolException("an invalid chunk size");
        }
    }

    private void endOfSize(byte next) {
        if (next == '\n') {
            state = remaining == 0 ? State.TRAILER : State.CHUNK;
            digits = 0;
            lineLength = 0;
        }
    }

    private void trailer(byte next) {
        if (next == '\n' && lineLength == 0) {
            state = State.DONE;
        } else if (next == '\n') {
            lineLength = 0;
        } else if (next != '\r') {
            lineLength++;
        }
    }
}
