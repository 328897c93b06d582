package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Counts how often scenarios made requests fail. Keeps the latest 10,000 counts. Thread-safe. */
final class FailureCounts {

    private static final int MAX_COUNTS = 10_000;

    private final Map<Key, Integer> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
            return size() > MAX_COUNTS;
        }
    };

    /**
     * Requests that are counted together. Contains hash codes, so that its size is independent of the requests.
     *
     * @param scenario the selected scenario object, so that each selection counts from the start, or the name of a scenario
     * @param body distinguishes submits that select the scenario themselves
     */
    record Key(Object scenario, int account, int request, int body) {
        static Key of(Object scenario, String account, Request request, int body) {
            return new Key(scenario, account.hashCode(), Objects.hash(request.method(), request.path()), body);
        }
    }

    /** Counts a request. {@return whether it is one of the first {@code max} of its key} */
    synchronized boolean fails(Key key, int max) {
        int before = counts.getOrDefault(key, 0);
        if (before < max) {
            counts.put(key, before + 1);
        }
        return before < max;
    }

    /** Lets a key count from the start again. */
    synchronized void restart(Key key) {
        counts.remove(key);
    }

    synchronized void clear() {
        counts.clear();
    }

    synchronized void clear(String account) {
        counts.keySet().removeIf(key -> key.account() == account.hashCode());
    }
}
