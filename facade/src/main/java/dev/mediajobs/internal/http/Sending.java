package dev.mediajobs.internal.http;

import java.util.concurrent.CompletableFuture;

/** A call under way; cancelling it closes the connection. Fails with {@code FailureException} alone. */
public final class Sending<T> extends CompletableFuture<T> {
    private volatile Exchange exchange = new Exchange();

    void uses(Exchange current) {
        exchange = current;
    }

    /** Whether bytes of the request may have left. */
    public boolean sent() {
        return exchange.sent();
    }
}
