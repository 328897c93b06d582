package dev.mediajobs.internal.net;

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
public final class SsrfGuard implements Dns, Interceptor {
    private final HttpUrl base;
    private final Dns dns;
    private final Set<String> proxies = ConcurrentHashMap.newKeySet();

    public SsrfGuard(HttpUrl base, Dns names) {
        this.base = base;
        this.dns = names;
    }

    /** The client with this guard in it; it follows no redirect. */
    public OkHttpClient install(OkHttpClient client) {
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(new RecordingProxySelector(client.proxySelector()))
                .dns(this)
                .addNetworkInterceptor(this)
                .build();
    }

    /** The link, if it may be opened. */
    public HttpUrl requirePublic(String link) throws UnsafeLinkException {
        HttpUrl url = HttpUrl.parse(link.strip());
        if (url == null) {
            throw new UnsafeLinkException("\"" + Redactor.link(link) + "\" is no http or https link");
        }
        return requirePublic(url);
    }

    private HttpUrl requirePublic(HttpUrl url) throws UnsafeLinkException {
        String shown = Redactor.link(url.toString());
        if (!url.isHttps() && base.isHttps()) {
            throw new UnsafeLinkException(shown + " is not https");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new UnsafeLinkException(shown + " carries a user name");
        }
        if (literal(url.host())) {
            refuseInternal(url.host(), literalAddress(url.host()));
        }
        return url;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> found = dns.lookup(hostname);
        if (proxies.contains(hostname)) {
            // Whoever connects to it directly is refused all the same, once the connection is there.
            return found;
        }
        for (InetAddress address : found) {
            try {
                refuseInternal(hostname, address);
            } catch (UnsafeLinkException unsafe) {
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
            refuseInternal(chain.request().url().host(), connection.socket().getInetAddress());
        }
        return chain.proceed(chain.request());
    }

    private void refuseInternal(String host, InetAddress address) throws UnsafeLinkException {
        if (!host.equals(base.host()) && InternalAddresses.isInternal(address)) {
            throw new UnsafeLinkException("the host " + host + " is inside a private network");
        }
    }

    private static boolean literal(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private static InetAddress literalAddress(String host) throws UnsafeLinkException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException notAnAddress) {
            throw new UnsafeLinkException("the host " + host + " is no address");
        }
    }

    /** Knows the hosts that are looked up as proxies. */
    private final class RecordingProxySelector extends ProxySelector {
        private final ProxySelector delegate;

        RecordingProxySelector(ProxySelector own) {
            this.delegate = own;
        }

        @Override
        public List<Proxy> select(URI uri) {
            List<Proxy> chosen = delegate.select(uri);
            for (Proxy proxy : chosen) {
                if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                    proxies.add(address.getHostString());
                }
            }
            return chosen;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException error) {
            delegate.connectFailed(uri, address, error);
        }
    }
}
