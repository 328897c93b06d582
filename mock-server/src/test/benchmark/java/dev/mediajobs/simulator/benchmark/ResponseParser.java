package dev.mediajobs.simulator.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Finds the end of an HTTP response in the bytes received so far. */
final class ResponseParser {

    /** The response is incomplete. */
    static final int UNFINISHED = -1;

    private ResponseParser() {}

    /** {@return the end of the response that starts at 0, or {@link #UNFINISHED}} */
    static int end(byte[] bytes, int length) {
        int body = bodyStart(bytes, length);
        if (body == UNFINISHED) {
            return UNFINISHED;
        }
        String head = new String(bytes, 0, body, ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int from = at + "\r\ncontent-length:".length();
            int end = body + Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
            return end <= length ? end : UNFINISHED;
        }
        return head.contains("\r\ntransfer-encoding: chunked") ? chunksEnd(bytes, length, body) : body;
    }

    /** {@return the status code of the response that starts at 0} */
    static int status(byte[] bytes) {
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    private static int bodyStart(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return UNFINISHED;
    }

    private static int chunksEnd(byte[] bytes, int length, int start) {
        int at = start;
        while (true) {
            int size = 0;
            while (at < length && bytes[at] != '\r') {
                size = size * 16 + Character.digit(bytes[at++], 16);
            }
            at += 2 + size + 2;
            if (at > length) {
                return UNFINISHED;
            }
            if (size == 0) {
                return at;
            }
        }
    }
}
