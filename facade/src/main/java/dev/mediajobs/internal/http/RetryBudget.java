package dev.mediajobs.internal.http;

/**
 * Bounds how much repeating adds to a vendor's trouble: each repetition costs {@value #COST} of {@value #FULL}, each
 * success gives as much back, and who finds it empty fails at once. First tries are always free. Safe for use by many
 * threads.
 */
final class RetryBudget {
    static final int FULL = 500;
    static final int COST = 5;

    private int left = FULL;

    synchronized boolean spend() {
        if (left < COST) {
            return false;
        }
        left -= COST;
        return true;
    }

    synchronized void refill() {
        left = Math.min(FULL, left + COST);
    }
}
