package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The record of one HTTP exchange, attached to the request as a tag. OkHttp threads write it one after another; it is
 * read after the call has ended.
 */
public final class Exchange {
    /** Headers in which servers and gateways send it. */
    private static final List<String> REQUEST_ID_HEADERS =
            List.of("x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "cf-ray");

    /** Maximum length of the text kept for messages, in bytes. */
    private static final long MAX_TEXT_LENGTH = 16L * Redactor.MAX_EXCERPT_LENGTH;

    private static final Headers NO_HEADERS = new Headers.Builder().build();

    private final boolean raw;
    private final Runnable leaveConnection;
    private final CompletableFuture<Boolean> cancellation = new CompletableFuture<>();
    private volatile @Nullable SendWindow window;
    private volatile boolean sent;
    private volatile boolean refusedUnprocessed;
    private volatile int status;
    private volatile Headers headers = NO_HEADERS;
    private volatile long length = -1;
    private volatile @Nullable String text;

    public Exchange() {
        this(false, () -> {});
    }

    /**
     * @param raw whether the caller uses the generated clients directly
     * @param leaveConnection a task that makes later calls use another connection
     */
    Exchange(boolean raw, Runnable leaveConnection) {
        this.raw = raw;
        this.leaveConnection = leaveConnection;
    }

    boolean raw() {
        return raw;
    }

    /** Makes later calls use another connection, because this call had no response in time. */
    void leaveConnection() {
        leaveConnection.run();
    }

    /** Records that the call was cancelled. */
    void cancel() {
        cancellation.cancel(true);
    }

    /** Runs the task when the call is cancelled, or at once if it has been. */
    public void onCancel(Runnable task) {
        Futures.whenCancelled(cancellation, task);
    }

    /** Returns whether bytes of the request may have been sent, so that the vendor may have processed it. */
    boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** Limits the time in which the request may be sent. */
    void limitTo(SendWindow newWindow) {
        window = newWindow;
    }

    /**
     * Returns the request that may be sent.
     *
     * @throws IOException if its deadline has passed
     */
    Request inTime(Request request) throws IOException {
        SendWindow limit = window;
        return limit == null ? request : limit.limit(request);
    }

    /** Returns whether a part of the request was withheld because its deadline had passed. */
    boolean missedDeadline() {
        SendWindow limit = window;
        return limit != null && limit.missed();
    }

    /** Returns whether the server stated that it did not process the request. */
    boolean refusedUnprocessed() {
        return refusedUnprocessed;
    }

    /**
     * Records that the call failed. Over HTTP/2 a server refuses requests that it has not processed with
     * REFUSED_STREAM (RFC 9113, 8.7). OkHttp exposes this only in the message and in internal types.
     */
    void onFailure(Throwable error) {
        refusedUnprocessed = status == 0 && "stream was reset: REFUSED_STREAM".equals(error.getMessage());
    }

    /** Returns the HTTP status, or 0 without a response. */
    int status() {
        return status;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** Returns the vendor's request id, or null. */
    @Nullable
    String requestId() {
        for (String name : REQUEST_ID_HEADERS) {
            String id = headers.get(name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** Returns the delay of the Retry-After header, given in seconds or as a date; null without a valid one. */
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

    void onResponse(Response response) {
        status = response.code();
        headers = response.headers();
    }

    /**
     * Records a complete response body.
     *
     * @param keepText whether to copy the beginning of the text; sharing the buffer would hold its pooled segments
     */
    void onBody(Buffer body, boolean keepText) throws IOException {
        length = body.size();
        if (keepText) {
            long kept = Math.min(MAX_TEXT_LENGTH, length);
            ByteArrayOutputStream copy = new ByteArrayOutputStream((int) kept);
            body.copyTo(copy, 0, kept);
            text = copy.toString(StandardCharsets.UTF_8);
        }
    }

    /** Returns whether the response was complete and not empty. */
    boolean hasBody() {
        return length > 0;
    }

    /** Returns whether the response was complete and empty. */
    boolean isEmpty() {
        return length == 0;
    }

    /** Returns the beginning of the response text, or null if it was not kept. */
    @Nullable
    String text() {
        return text;
    }
}
