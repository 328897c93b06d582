package dev.mediajobs.internal.outside;

import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Decides which links of a vendor may be opened: https, or http where the vendor's base URL is itself http; no user in
 * the link; and no address inside a private network, unless the host is the vendor's configured one. Addresses are
 * checked when the name is looked up and again on the connection itself, so that a name that changes its mind gains
 * nothing. A proxy that this machine is set to use may be inside: no vendor chose it.
 */
public final class Guard implements Dns, Interceptor {
    private final HttpUrl base;
    private final Dns names;
    private final Set<String> proxies = ConcurrentHashMap.newKeySet();

    public Guard(HttpUrl base, Dns names) {
        this.base = base;
        this.names = names;
    }

    /** The client with this guard in it; it follows no redirect. */
    public OkHttpClient protect(OkHttpClient client) {
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(new Proxies(client.proxySelector()))
                .dns(this)
                .addNetworkInterceptor(this)
                .build();
    }

    /** The link, if it may be opened. */
    public HttpUrl checked(String link) throws UnsafeLink {
        HttpUrl url = HttpUrl.parse(link.strip());
        if (url == null) {
            throw new UnsafeLink("\"" + Redactor.link(link) + "\" is no http or https link");
        }
        return checked(url);
    }

    private HttpUrl checked(HttpUrl url) throws UnsafeLink {
        String shown = Redactor.link(url.toString());
        if (!url.isHttps() && base.isHttps()) {
            throw new UnsafeLink(shown + " is not https");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new UnsafeLink(shown + " carries a user name");
        }
        if (literal(url.host())) {
            refuseInside(url.host(), literalAddress(url.host()));
        }
        return url;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> found = names.lookup(hostname);
        if (proxies.contains(hostname)) {
            // Whoever connects to it directly is refused all the same, once the connection is there.
            return found;
        }
        for (InetAddress address : found) {
            try {
                refuseInside(hostname, address);
            } catch (UnsafeLink unsafe) {
                UnknownHostException refused = new UnknownHostException(unsafe.getMessage());
                refused.initCause(unsafe);
                throw refused;
            }
        }
        return found;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        okhttp3.Connection connection = chain.connection();
        boolean direct = connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT;
        if (direct) {
            refuseInside(chain.request().url().host(), connection.socket().getInetAddress());
        }
        return chain.proceed(chain.request());
    }

    private void refuseInside(String host, InetAddress address) throws UnsafeLink {
        if (!host.equals(base.host()) && Addresses.inside(address)) {
            throw new UnsafeLink("the host " + host + " is inside a private network");
        }
    }

    private static boolean literal(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private static InetAddress literalAddress(String host) throws UnsafeLink {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException notAnAddress) {
            throw new UnsafeLink("the host " + host + " is no address");
        }
    }

    /** Knows the hosts that are looked up as proxies. */
    private final class Proxies extends ProxySelector {
        private final ProxySelector own;

        Proxies(ProxySelector own) {
            this.own = own;
        }

        @Override
        public List<Proxy> select(URI uri) {
            List<Proxy> chosen = own.select(uri);
            for (Proxy proxy : chosen) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                    proxies.add(address.getHostString());
                }
            }
            return chosen;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException error) {
            own.connectFailed(uri, address, error);
        }
    }
}
