package dev.mediajobs.simulator.engine;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The namespace of all users, and those of users who set something of their own, by their key. Safe for several threads. */
final class Namespaces {

    private static final int MOST = 10_000;

    private final Namespace all;
    private final Map<String, Namespace> own = new ConcurrentHashMap<>();

    Namespaces(Namespace all) {
        this.all = all;
    }

    Namespace all() {
        return all;
    }

    /** What counts for a user. */
    Namespace of(String key) {
        return own.isEmpty() ? all : own.getOrDefault(key, all);
    }

    Clock clock(String key) {
        return of(key).clock();
    }

    /** A user's own, made where there is none yet. */
    Namespace open(String key) {
        if (own.size() >= MOST && !own.containsKey(key)) {
            throw new IllegalArgumentException(
                    "There are " + MOST + " namespaces already. Reset one that is not needed any more.");
        }
        return own.computeIfAbsent(key, same -> all.within());
    }

    void close(String key) {
        own.remove(key);
    }

    void reset() {
        own.clear();
        all.reset();
    }
}
