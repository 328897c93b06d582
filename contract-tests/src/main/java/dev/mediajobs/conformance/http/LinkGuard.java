package dev.mediajobs.conformance.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides which links of the tested server are fetched: not those into an internal network, such as the one in which the
 * kit runs, unless the server itself is there. Link-local addresses, which include those with the metadata of a cloud, are
 * fetched only from the host of the server. Names are resolved, and Java keeps the result for the connection that
 * follows. Thread-safe.
 */
public final class LinkGuard {

    private final String host;
    private final Resolver resolver;
    private final boolean internalServer;

    /** Resolves host names. */
    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Creates a guard for the links of a server. */
    public LinkGuard(URI server) {
        this(server, InetAddress::getAllByName);
    }

    LinkGuard(URI server, Resolver resolver) {
        this.host = host(server);
        this.resolver = resolver;
        this.internalServer = addresses(host).stream().anyMatch(InternalAddresses::isInternal);
    }

    /** Returns why a link is not fetched; empty if it may be. */
    public Optional<String> refusal(URI link) {
        String target = host(link);
        if (target.equals(host)) {
            return Optional.empty();
        }
        return addresses(target).stream()
                .filter(address ->
                        address.isLinkLocalAddress() || (!internalServer && InternalAddresses.isInternal(address)))
                .findFirst()
                .map(address ->
                        "not fetched: " + target + " leads to the internal address " + address.getHostAddress());
    }

    /** Returns the addresses of a host; none if it does not exist, so that the request fails. */
    private List<InetAddress> addresses(String name) {
        try {
            return Arrays.asList(resolver.resolve(name));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static String host(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
