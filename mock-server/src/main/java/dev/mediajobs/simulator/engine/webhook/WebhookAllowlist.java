package dev.mediajobs.simulator.engine.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which addresses webhooks go to: loopback, and hosts that were allowed by name. Link-local ones are never called. */
final class WebhookAllowlist {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> allowed;

    /** Hosts beside loopback, by the very name that a link has. */
    WebhookAllowlist(Set<String> allowed) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an address may be called, as far as its text tells. */
    boolean allows(String url) {
        URI address = parse(url);
        if (address == null || address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && (LOOPBACK.contains(host) || allowed.contains(host));
    }

    /** Whether the name leads where it may: a loopback name to loopback, no name to a link-local or wildcard address. */
    boolean resolvesToAllowedAddress(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        try {
            for (InetAddress at : InetAddress.getAllByName(host)) {
                boolean odd = at.isLinkLocalAddress() || at.isAnyLocalAddress() || at.isMulticastAddress();
                if (odd || (!at.isLoopbackAddress() && LOOPBACK.contains(host))) {
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
