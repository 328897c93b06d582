package dev.mediajobs.internal.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;

/**
 * The connections of the calls to one vendor, which can be left: calls that run on them may end, but later calls use new
 * ones. So neither a dead HTTP/2 connection is used again, nor does a slow call end others that share its connection.
 * Thread-safe.
 */
final class Connections {
    private final AtomicReference<ConnectionPool> current = new AtomicReference<>(newPool());

    static ConnectionPool newPool() {
        return new ConnectionPool(5, 30, TimeUnit.SECONDS);
    }

    ConnectionPool current() {
        return current.get();
    }

    /** Makes later calls use new connections, unless they already do. */
    void leave(ConnectionPool used) {
        if (current.get() == used && current.compareAndSet(used, newPool())) {
            used.evictAll();
        }
    }

    void close() {
        current.get().evictAll();
    }
}
