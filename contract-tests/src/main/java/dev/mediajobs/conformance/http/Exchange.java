package dev.mediajobs.conformance.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and what came of it: a reply, or the reason why there is none. Immutable. */
public final class Exchange {

    private final Request request;
    private final @Nullable Response response;
    private final String failureReason;
    private final Duration duration;

    private Exchange(Request request, @Nullable Response response, String trouble, Duration took) {
        this.request = request;
        this.response = response;
        this.failureReason = trouble;
        this.duration = took;
    }

    public static Exchange answered(Request request, Response response, Duration took) {
        return new Exchange(request, response, "", took);
    }

    /**
     * A request that brought no whole reply.
     *
     * @param trouble why there is no whole reply, in words
     */
    public static Exchange failed(Request request, String trouble, Duration took) {
        return new Exchange(request, null, trouble, took);
    }

    public Request request() {
        return request;
    }

    public Optional<Response> reply() {
        return Optional.ofNullable(response);
    }

    /** The status; 0 without a reply. */
    public int status() {
        return response == null ? 0 : response.status();
    }

    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** Why there is no reply; empty if there is one. */
    public String failureReason() {
        return failureReason;
    }

    public Duration duration() {
        return duration;
    }
}
