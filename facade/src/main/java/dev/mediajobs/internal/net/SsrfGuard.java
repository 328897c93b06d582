package dev.mediajobs.internal.net;

import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import okhttp3.Connection;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Checks links from vendors: only https, or http if the vendor's base URL is http; no user name; and no address in a
 * private network, except that of the configured host and of the private hosts in the configuration. Addresses are
 * checked after DNS resolution and again on the open connection, which prevents DNS rebinding. Behind a proxy, which
 * resolves names itself, names that may be private are rejected. The proxy may be in a private network.
 */
public final class SsrfGuard {
    private static final String ALLOW = "; allow it with " + PrivateHosts.OPTION;

    private final HttpUrl base;
    private final Dns dns;
    private final PrivateHosts privateHosts;
    private final Redactor redactor;

    /**
     * @param privateHosts host names, networks and addresses as in {@link PrivateHosts}
     * @param redactor redacts the hosts and links in messages
     * @throws IllegalArgumentException if a private host is malformed
     */
    public SsrfGuard(HttpUrl base, Dns dns, Collection<String> privateHosts, Redactor redactor) {
        this.base = base;
        this.dns = dns;
        this.privateHosts = PrivateHosts.of(privateHosts);
        this.redactor = redactor;
    }

    /** Returns a copy of the client with this guard that does not follow redirects. */
    public OkHttpClient install(OkHttpClient client) {
        RecordingProxySelector proxies = new RecordingProxySelector(client);
        Interceptor beforeConnecting = chain -> {
            if (proxies.selectsProxy(chain.request().url())) {
                requireCheckable(chain.request().url().host());
            }
            return chain.proceed(chain.request());
        };
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(proxies)
                // A direct connection to a proxy is rejected when it is open.
                .dns(host -> proxies.isProxy(host) ? dns.lookup(host) : lookup(host))
                .addInterceptor(beforeConnecting)
                .addNetworkInterceptor(this::checkConnection)
                .build();
    }

    /** Parses and checks a link. */
    public HttpUrl requirePublic(String link) throws UnsafeLinkException {
        HttpUrl url = HttpUrl.parse(link.strip());
        if (url == null) {
            throw new UnsafeLinkException("\"" + redactor.redactLink(link) + "\" is not a valid http or https link");
        }
        return requirePublic(url);
    }

    /** Checks a link. */
    public HttpUrl requirePublic(HttpUrl url) throws UnsafeLinkException {
        if (!url.isHttps() && base.isHttps()) {
            throw new UnsafeLinkException(redactor.redactLink(url.toString()) + " is not https");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new UnsafeLinkException(redactor.redactLink(url.toString()) + " contains a user name");
        }
        if (NumericHost.isNumeric(url.host()) && !isConfigured(url.host())) {
            requirePublicNumber(url.host());
        }
        return url;
    }

    private void requirePublicNumber(String host) throws UnsafeLinkException {
        for (InetAddress address : NumericHost.addresses(host)) {
            rejectInternal(host, address);
        }
        if (!NumericHost.isCanonical(host)) {
            throw new UnsafeLinkException(
                    "the host " + redactor.excerpt(host) + " is a number, but not an IP address in the common form");
        }
    }

    /** Resolves a name, none of whose addresses may be private. */
    List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = dns.lookup(host);
        for (InetAddress address : found) {
            try {
                rejectInternal(host, address);
            } catch (UnsafeLinkException unsafe) {
                UnknownHostException error = new UnknownHostException(unsafe.getMessage());
                error.initCause(unsafe);
                throw error;
            }
        }
        return found;
    }

    /** Checks a host that a proxy will resolve; the local DNS may know it, too. */
    private void requireCheckable(String host) throws UnsafeLinkException {
        if (isConfigured(host) || NumericHost.isNumeric(host)) {
            return;
        }
        requireUsualName(host);
        try {
            lookup(host);
        } catch (UnknownHostException error) {
            UnsafeLinkException unsafe = UnsafeLinkException.in(error);
            if (unsafe != null) {
                throw unsafe;
            } else if (ProxiedNames.namesInternalAddress(host)) {
                throw uncheckable(host, "may stand for a private address");
            }
        }
    }

    private void requireUsualName(String host) throws UnsafeLinkException {
        String problem = ProxiedNames.problem(host);
        if (problem != null) {
            throw uncheckable(host, problem);
        }
    }

    private UnsafeLinkException uncheckable(String host, String problem) {
        return new UnsafeLinkException("the host " + redactor.excerpt(host) + " " + problem
                + ", which a proxy would resolve unchecked" + ALLOW);
    }

    private Response checkConnection(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        String host = chain.request().url().host();
        if (connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT) {
            rejectInternal(host, connection.socket().getInetAddress());
        } else if (!isConfigured(host) && !NumericHost.isNumeric(host)) {
            requireUsualName(host);
        }
        return chain.proceed(chain.request());
    }

    private boolean isConfigured(String host) {
        return host.equals(base.host()) || privateHosts.containsName(host);
    }

    private void rejectInternal(String host, InetAddress address) throws UnsafeLinkException {
        if (!isConfigured(host) && InternalAddresses.isInternal(address) && !privateHosts.contains(address)) {
            boolean literal = NumericHost.isCanonical(host);
            throw new UnsafeLinkException("the host " + redactor.excerpt(host)
                    + (literal ? " is" : " resolves to " + address.getHostAddress() + ", which is")
                    + " not a public address" + ALLOW);
        }
    }
}
