package dev.mediajobs.internal.http;

/**
 * Limits the retries at one vendor: each retry takes {@value #COST} of {@value #CAPACITY} tokens, each success returns
 * as many, and without tokens a call is not retried. First attempts are free. Thread-safe.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int COST = 5;

    private int tokens = CAPACITY;

    synchronized boolean spend() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    synchronized void refill() {
        tokens = Math.min(CAPACITY, tokens + COST);
    }
}
