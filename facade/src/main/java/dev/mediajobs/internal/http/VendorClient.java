package dev.mediajobs.internal.http;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Creates calls that are tagged with an {@link Exchange} and use the current {@link Connections}. Thread-safe. */
final class VendorClient implements Call.Factory {
    private final Connections connections;
    private final boolean raw;
    private volatile OkHttpClient client;

    /**
     * @param raw whether the caller uses the generated clients directly
     */
    VendorClient(OkHttpClient client, Connections connections, boolean raw) {
        this.client = client;
        this.connections = connections;
        this.raw = raw;
    }

    @Override
    public Call newCall(Request request) {
        ConnectionPool pool = connections.current();
        OkHttpClient used = client;
        if (used.connectionPool() != pool) {
            used = used.newBuilder().connectionPool(pool).build();
            client = used;
        }
        Exchange exchange = new Exchange(raw, () -> connections.leave(pool));
        return used.newCall(request.newBuilder().tag(Exchange.class, exchange).build());
    }
}
