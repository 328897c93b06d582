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
 * Checks links from vendors: only https, or http if the vendor's base URL is http; no user name; and no address in a
 * private network, except that of the configured host. Addresses are checked after DNS resolution and again on the open
 * connection, which prevents DNS rebinding. The system's own proxy may be in a private network.
 */
public final class SsrfGuard implements Dns, Interceptor {
    private final HttpUrl base;
    private final Dns dns;
    private final Set<String> proxies = ConcurrentHashMap.newKeySet();

    public SsrfGuard(HttpUrl base, Dns dns) {
        this.base = base;
        this.dns = dns;
    }

    /** Returns a copy of the client with this guard that does not follow redirects. */
    public OkHttpClient install(OkHttpClient client) {
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(new RecordingProxySelector(client.proxySelector()))
                .dns(this)
                .addNetworkInterceptor(this)
                .build();
    }

    /** Parses and checks a link. */
    public HttpUrl requirePublic(String link) throws UnsafeLinkException {
        HttpUrl url = HttpUrl.parse(link.strip());
        if (url == null) {
            throw new UnsafeLinkException("\"" + Redactor.link(link) + "\" is not a valid http or https link");
        }
        return requirePublic(url);
    }

    private HttpUrl requirePublic(HttpUrl url) throws UnsafeLinkException {
        String redacted = Redactor.link(url.toString());
        if (!url.isHttps() && base.isHttps()) {
            throw new UnsafeLinkException(redacted + " is not https");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new UnsafeLinkException(redacted + " contains a user name");
        }
        if (isLiteral(url.host())) {
            rejectInternal(url.host(), literalAddress(url.host()));
        }
        return url;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> found = dns.lookup(hostname);
        if (proxies.contains(hostname)) {
            // A direct connection to it is still rejected in intercept.
            return found;
        }
        for (InetAddress address : found) {
            try {
                rejectInternal(hostname, address);
            } catch (UnsafeLinkException unsafe) {
                UnknownHostException error = new UnknownHostException(unsafe.getMessage());
                error.initCause(unsafe);
                throw error;
            }
        }
        return found;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        okhttp3.Connection connection = chain.connection();
        boolean direct = connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT;
        if (direct) {
            rejectInternal(chain.request().url().host(), connection.socket().getInetAddress());
        }
        return chain.proceed(chain.request());
    }

    private void rejectInternal(String host, InetAddress address) throws UnsafeLinkException {
        if (!host.equals(base.host()) && InternalAddresses.isInternal(address)) {
            throw new UnsafeLinkException("the host " + host + " is inside a private network");
        }
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private static InetAddress literalAddress(String host) throws UnsafeLinkException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException notAnAddress) {
            throw new UnsafeLinkException("the host " + host + " is not a valid IP address");
        }
    }

    /** Records the hosts of proxies. */
    private final class RecordingProxySelector extends ProxySelector {
        private final ProxySelector delegate;

        RecordingProxySelector(ProxySelector delegate) {
            this.delegate = delegate;
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
