package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.observe.traffic.ObservedExchange;

/** Receives the exchanges that pass through a proxy. Called by many threads at once; must not block. */
public interface TrafficListener {

    /**
     * Receives a completed or failed exchange, before its last byte is passed to the client.
     *
     * @param done callback for the time when the bodies are not used any more
     */
    void exchange(ObservedExchange exchange, Runnable done);
}
