package dev.mediajobs.conformance.observe.proxy;

import java.io.IOException;

/** Passes a response to the client as it is. */
class ResponseSink {

    /** The output to the client. */
    interface Output {
        void write(byte[] bytes, int from, int length) throws IOException;
    }

    private final HttpHead head;
    private final Output out;
    private boolean started;

    ResponseSink(HttpHead head, Output out) {
        this.head = head;
        this.out = out;
    }

    /** Sends the head, once. */
    void start() throws IOException {
        start(head);
    }

    final void start(HttpHead sent) throws IOException {
        if (!started) {
            started = true;
            byte[] bytes = sent.bytes();
            out.write(bytes, 0, bytes.length);
        }
    }

    /** Returns whether the bytes of the body pass as they are. */
    boolean isUnchanged() {
        return true;
    }

    /** Sends bytes of the body, with their framing. */
    void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) {
            out.write(bytes, from, length);
        }
    }

    /** Sends what is left. */
    void end() throws IOException {
        start();
    }
}
