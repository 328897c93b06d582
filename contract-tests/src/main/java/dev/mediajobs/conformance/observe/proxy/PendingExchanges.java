package dev.mediajobs.conformance.observe.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The exchanges of a connection whose responses are still to come, and whether others can follow. Thread-safe. */
final class PendingExchanges {

    private final Deque<PassingExchange> exchanges = new ArrayDeque<>();
    private boolean ending;
    private boolean closed;
    private boolean switched;

    synchronized void add(PassingExchange exchange) {
        exchanges.add(exchange);
    }

    /** Returns the exchange whose response is next. */
    synchronized Optional<PassingExchange> first() {
        return Optional.ofNullable(exchanges.peek());
    }

    /** Removes an exchange whose response is complete; returns false if it was removed before. */
    synchronized boolean remove(PassingExchange exchange) {
        boolean removed = exchanges.remove(exchange);
        notifyAll();
        return removed;
    }

    /**
     * Waits until all responses were passed, or the connection is closed; for an upgrade, until the connection has switched.
     *
     * @throws IOException if the thread is interrupted
     */
    synchronized void await(boolean upgrade) throws IOException {
        while (!exchanges.isEmpty() && !closed && !(upgrade && switched)) {
            try {
                wait(Route.IDLE_TIMEOUT.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EOFException("interrupted");
            }
        }
    }

    /** Lets no further exchange follow. */
    synchronized void end() {
        ending = true;
    }

    /** Changes to another protocol. */
    synchronized void switched() {
        switched = true;
    }

    /** Removes all exchanges, whose responses will not come; returns empty if the connection was closed before. */
    synchronized Optional<List<PassingExchange>> close() {
        if (closed) {
            return Optional.empty();
        }
        closed = true;
        List<PassingExchange> open = List.copyOf(exchanges);
        exchanges.clear();
        notifyAll();
        return Optional.of(open);
    }

    synchronized boolean isEnding() {
        return ending || closed;
    }

    synchronized boolean isSwitched() {
        return switched;
    }
}
