package dev.mediajobs.client.runtime;

import okio.Buffer;

/** Replaces the values that are nested deeper than Moshi can read, which refuses the whole document otherwise. */
final class NestingLimit {
    /** The maximum depth of a value; Moshi reads 255 levels. */
    static final int MAX_DEPTH = 200;

    private final Buffer limited = new Buffer();
    private boolean exceeded;

    /** Copies a document, which need not be valid, with null in place of values that are nested too deep. */
    NestingLimit(Buffer document) {
        int depth = 0;
        boolean inText = false;
        boolean escaped = false;
        for (long at = 0; at < document.size(); at++) {
            byte character = document.getByte(at);
            boolean opens = !inText && (character == '[' || character == '{');
            boolean closes = !inText && (character == ']' || character == '}');
            depth += opens ? 1 : 0;
            if (depth <= MAX_DEPTH) {
                limited.writeByte(character);
            } else if (opens && depth == MAX_DEPTH + 1) {
                limited.writeUtf8("null");
                exceeded = true;
            }
            depth -= closes ? 1 : 0;
            inText = inText != (character == '"' && !escaped);
            escaped = inText && character == '\\' && !escaped;
        }
    }

    Buffer limited() {
        return limited;
    }

    /** Returns whether a value was replaced. */
    boolean exceeded() {
        return exceeded;
    }
}
