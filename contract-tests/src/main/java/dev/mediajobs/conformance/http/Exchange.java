package dev.mediajobs.conformance.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request with its response, or with the reason for a missing response. Immutable. */
public final class Exchange {

    private final Request request;
    private final @Nullable Response response;
    private final String failureReason;
    private final Duration duration;

    private Exchange(Request request, @Nullable Response response, String failureReason, Duration duration) {
        this.request = request;
        this.response = response;
        this.failureReason = failureReason;
        this.duration = duration;
    }

    public static Exchange of(Request request, Response response, Duration duration) {
        return new Exchange(request, response, "", duration);
    }

    /** Creates an exchange without a complete response. */
    public static Exchange failed(Request request, String failureReason, Duration duration) {
        return new Exchange(request, null, failureReason, duration);
    }

    public Request request() {
        return request;
    }

    public Optional<Response> response() {
        return Optional.ofNullable(response);
    }

    /** Returns the status code; 0 without a response. */
    public int status() {
        return response == null ? 0 : response.status();
    }

    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** Returns the reason for a missing response; empty if there is a response. */
    public String failureReason() {
        return failureReason;
    }

    public Duration duration() {
        return duration;
    }
}
