package dev.mediajobs.conformance.http;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and what came of it: a reply, or the reason why there is none. Immutable. */
public final class Exchange {

    private final Request request;
    private final @Nullable Reply reply;
    private final String trouble;
    private final Duration took;

    private Exchange(Request request, @Nullable Reply reply, String trouble, Duration took) {
        this.request = request;
        this.reply = reply;
        this.trouble = trouble;
        this.took = took;
    }

    public static Exchange answered(Request request, Reply reply, Duration took) {
        return new Exchange(request, reply, "", took);
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

    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** The status; 0 without a reply. */
    public int status() {
        return reply == null ? 0 : reply.status();
    }

    public boolean isSuccess() {
        return status() / 100 == 2;
    }

    /** Why there is no reply; empty if there is one. */
    public String trouble() {
        return trouble;
    }

    public Duration took() {
        return took;
    }
}
