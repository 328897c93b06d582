package dev.mediajobs.internal.webhook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ensures that each job is delivered once. Bounded and thread-safe. */
public final class DeliveryTracker {
    /** Maximum number of remembered jobs; the oldest are dropped. */
    public static final int MAX_REMEMBERED = 10_000;

    /** Maximum number of concurrent deliveries, which limits the cost of forged ids. */
    public static final int MAX_CONCURRENT = 16;

    public enum Claim {
        ACQUIRED,
        /** The job was delivered before. */
        DELIVERED,
        /** Another thread handles the job, whose delivery may still fail. */
        IN_PROGRESS,
        OVERLOADED
    }

    /** The claimed jobs, and whether another claim arrived meanwhile. */
    private final Map<String, Boolean> running = new HashMap<>();

    private final Map<String, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    public synchronized Claim claim(String job) {
        if (done.containsKey(job)) {
            return Claim.DELIVERED;
        }
        if (running.replace(job, true) != null) {
            return Claim.IN_PROGRESS;
        }
        if (running.size() >= MAX_CONCURRENT) {
            return Claim.OVERLOADED;
        }
        running.put(job, false);
        return Claim.ACQUIRED;
    }

    /**
     * Releases a claim.
     *
     * @param delivered whether the job must not be delivered again
     * @return whether another claim arrived meanwhile, possibly with newer information
     */
    public synchronized boolean release(String job, boolean delivered) {
        if (delivered) {
            done.put(job, true);
        }
        return Boolean.TRUE.equals(running.remove(job));
    }
}
