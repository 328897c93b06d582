package dev.mediajobs.internal.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;

/**
 * The time in which one request may be sent, until its {@link SubmitDeadline}. A request that is incomplete by then
 * stays incomplete, so that the vendor never processes it. Thread-safe.
 */
final class SendWindow {
    private final SubmitDeadline deadline;
    private boolean missed;
    private boolean passedOn;
    private boolean sent;

    private SendWindow(SubmitDeadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Creates the window of a request.
     *
     * @param end ends when the call has ended
     * @param cut cuts the call if bytes are left to send at the deadline
     */
    static SendWindow of(SubmitDeadline deadline, CompletableFuture<?> end, Runnable cut) {
        SendWindow window = new SendWindow(deadline);
        deadline.onPassed(end, () -> {
            if (window.close()) {
                cut.run();
            }
        });
        return window;
    }

    /** Closes the window and returns whether bytes were left to send. */
    private synchronized boolean close() {
        if (sent) {
            return false;
        }
        missed = true;
        return true;
    }

    /** Returns whether a part of the request was withheld, so that the vendor did not receive it completely. */
    synchronized boolean missed() {
        return missed && !passedOn;
    }

    private synchronized void check() throws IOException {
        if (missed || deadline.passed()) {
            missed = true;
            throw new IOException("the deadline of the submit has passed");
        }
    }

    private synchronized void onPassedOn() {
        passedOn = true;
    }

    private synchronized void onSent() {
        sent = true;
    }

    /**
     * Returns the request with a body whose parts are sent in time only.
     *
     * @throws IOException if the deadline has passed
     */
    Request limit(Request request) throws IOException {
        check();
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), new LimitedBody(body))
                        .build();
    }

    private final class LimitedBody extends OneShotBody {
        LimitedBody(RequestBody body) {
            super(body);
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            BufferedSink checked = Okio.buffer(new ForwardingSink(sink) {
                @Override
                public void write(Buffer source, long byteCount) throws IOException {
                    check();
                    super.write(source, byteCount);
                }
            });
            super.writeTo(checked);
            checked.emit();
            onPassedOn();
            // OkHttp would send the rest only after this method, which does not see the end of the request then.
            sink.flush();
            onSent();
        }
    }
}
