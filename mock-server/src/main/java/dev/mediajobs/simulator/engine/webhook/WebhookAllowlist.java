package dev.mediajobs.simulator.engine.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hosts that webhooks may be sent to: loopback and the configured ones, but never link-local addresses. */
final class WebhookAllowlist {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> allowed;

    /** Allows hosts in addition to loopback; they must match the host of the URL. */
    WebhookAllowlist(Set<String> allowed) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the text of a URL is allowed, before name resolution. */
    boolean allows(String url) {
        URI address = parse(url);
        if (address == null || address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && (LOOPBACK.contains(host) || allowed.contains(host));
    }

    /** Rejects loopback names that resolve to other addresses, and link-local, wildcard and multicast addresses. */
    boolean resolvesToAllowedAddress(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        try {
            for (InetAddress resolved : InetAddress.getAllByName(host)) {
                if (resolved.isLinkLocalAddress()
                        || resolved.isAnyLocalAddress()
                        || resolved.isMulticastAddress()
                        || (!resolved.isLoopbackAddress() && LOOPBACK.contains(host))) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
