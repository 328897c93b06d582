package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

    /** As much of an answer as is ever looked at for a message, in bytes. */
    private static final long TEXT = 16L * Redactor.MAX_EXCERPT_LENGTH;

    private volatile boolean sent;
    private volatile boolean refused;
    private volatile int status;
    private volatile Headers headers = Headers.EMPTY;
    private volatile long length = -1;
    private volatile @Nullable String text;

    /** Whether bytes of the request may have left: from here on the vendor may have acted on it. */
    boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** Whether the server says that it has not begun with what reached it. */
    boolean refused() {
        return refused;
    }

    /**
     * The call has failed. Over HTTP/2 a server can refuse a request that it has not looked at, and refuses so all that
     * it will never look at when it ends a connection (RFC 9113, 8.7). OkHttp tells it by these words alone, but for
     * types that are its own affair.
     */
    void failed(Throwable error) {
        refused = status == 0 && "stream was reset: REFUSED_STREAM".equals(error.getMessage());
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

    /** How long the vendor asks to wait, in seconds or until a date; null if it does not say. */
    @Nullable
    Duration retryAfter(Instant now) {
        String value = headers.get("Retry-After");
        if (value != null && value.matches("[0-9]{1,18}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant date = headers.getInstant("Retry-After");
        if (date == null) {
            return null;
        }
        return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    }

    void answered(Response response) {
        status = response.code();
        headers = response.headers();
    }

    /**
     * The answer came whole.
     *
     * @param kept whether its text may be needed. Its beginning is copied then: who shared the buffer would keep its
     *     pages out of their pool
     */
    void read(Buffer whole, boolean kept) throws IOException {
        length = whole.size();
        if (kept) {
            long beginning = Math.min(TEXT, length);
            ByteArrayOutputStream copy = new ByteArrayOutputStream((int) beginning);
            whole.copyTo(copy, 0, beginning);
            text = copy.toString(StandardCharsets.UTF_8);
        }
    }

    /** Whether an answer came whole and held something. */
    boolean whole() {
        return length > 0;
    }

    /** Whether an answer came whole and held nothing. */
    boolean empty() {
        return length == 0;
    }

    /** The beginning of the answer's text; null where none was kept. */
    @Nullable
    String text() {
        return text;
    }
}
