package dev.mediajobs.internal.http;

import java.util.List;
import okhttp3.Headers;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call on the wire; travels with the request as its tag. Written by OkHttp's threads in turn, read
 * after the call has ended.
 */
public final class Exchange {
    /** Under these names servers, and the gateways before them, tell it. */
    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray");

    private volatile boolean sent;
    private volatile int status;
    private volatile Headers headers = Headers.EMPTY;
    private volatile @Nullable Buffer body;

    /** Whether bytes of the request may have left: from here on the vendor may have acted on it. */
    boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** The status of the answer, 0 if none came. */
    int status() {
        return status;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** What the vendor calls the request, if it says so. */
    @Nullable
    String requestId() {
        for (String name : REQUEST_IDS) {
            String id = headers.get(name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    void answered(Response response) {
        status = response.code();
        headers = response.headers();
    }

    void read(Buffer whole) {
        body = whole;
    }

    /** Whether an answer came and held nothing. */
    boolean empty() {
        Buffer read = body;
        return read != null && read.size() == 0;
    }

    /** The answer's text as far as it was read, at most this many bytes of it. */
    @Nullable
    String text(long limit) {
        Buffer read = body;
        if (read == null || read.size() == 0) {
            return null;
        }
        return read.clone().snapshot((int) Math.min(limit, read.size())).utf8();
    }
}
