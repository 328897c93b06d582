package dev.mediajobs.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Selects the proxies of a client and records their hosts. Thread-safe. */
final class RecordingProxySelector extends ProxySelector {
    private final @Nullable Proxy fixed;
    private final ProxySelector delegate;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    RecordingProxySelector(OkHttpClient client) {
        this.fixed = client.proxy();
        this.delegate = client.proxySelector();
    }

    /** Returns whether a connection for this URL may go through a proxy. */
    boolean selectsProxy(HttpUrl url) {
        URI uri = url.uri();
        if (fixed == null && uri.getHost() == null) {
            // OkHttp connects directly to a host whose name Java does not accept.
            return false;
        }
        return select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    /** Returns whether this is the host of a selected proxy. */
    boolean isProxy(String host) {
        return hosts.contains(host);
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> selected = fixed == null ? delegate.select(uri) : List.of(fixed);
        if (selected == null) {
            return List.of(Proxy.NO_PROXY);
        }
        for (Proxy proxy : selected) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                hosts.add(address.getHostString());
            }
        }
        return selected;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException error) {
        delegate.connectFailed(uri, address, error);
    }
}
