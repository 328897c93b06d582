package dev.mediajobs.internal.webhook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who was told of what, so that nobody is told twice. Bounded, and safe for use by many threads. */
public final class DeliveryTracker {
    /** So many jobs are remembered, the last ones. */
    public static final int MAX_REMEMBERED = 10_000;

    /** So many jobs are looked at at the same time: a flood of forged ids costs no more. */
    public static final int MAX_CONCURRENT = 16;

    /** Whether somebody may look at a job now. */
    public enum Claim {
        ACQUIRED,
        /** It was delivered, or somebody is at it. */
        DUPLICATE,
        OVERLOADED
    }

    /** Those that are looked at, and whether somebody asked for the same meanwhile. */
    private final Map<String, Boolean> running = new HashMap<>();

    private final Map<String, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    public synchronized Claim claim(String job) {
        if (done.containsKey(job) || running.replace(job, true) != null) {
            return Claim.DUPLICATE;
        }
        if (running.size() >= MAX_CONCURRENT) {
            return Claim.OVERLOADED;
        }
        running.put(job, false);
        return Claim.ACQUIRED;
    }

    /**
     * Ends one's turn.
     *
     * @param delivered whether the job is done with for good
     * @return whether somebody came during this turn, who may know of more than was seen in it
     */
    public synchronized boolean release(String job, boolean delivered) {
        if (delivered) {
            done.put(job, true);
        }
        return Boolean.TRUE.equals(running.remove(job));
    }
}
