package dev.mediajobs.simulator.engine.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
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
        String host = host(address);
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return web && (LOOPBACK.contains(host) || allowed.contains(host));
    }

    /** Returns the addresses of the host of a URL; for {@code localhost} those of both protocols. */
    List<InetAddress> addresses(URI url) throws UnknownHostException {
        String host = host(url);
        Set<InetAddress> addresses = new LinkedHashSet<>(List.of(InetAddress.getAllByName(host)));
        if (host.equals("localhost")) {
            addresses.addAll(List.of(InetAddress.getAllByName("127.0.0.1")));
            addresses.addAll(List.of(InetAddress.getAllByName("::1")));
        }
        return List.copyOf(addresses);
    }

    /**
     * Returns the reason why addresses are refused: a loopback name that resolves to another address, or a link-local,
     * wildcard or multicast address. Returns an empty text if they are allowed.
     */
    String refusal(URI url, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            if (address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress()
                    || (!address.isLoopbackAddress() && LOOPBACK.contains(host(url)))) {
                return "Webhooks are not sent to " + text(address) + ", the address of " + host(url) + ".";
            }
        }
        return "";
    }

    /** Returns a URL with an address in place of the name. */
    static URI at(URI url, InetAddress address) {
        String host = address instanceof Inet6Address ? '[' + text(address) + ']' : text(address);
        return URI.create(url.toString().replaceFirst("//[^/:?#]+", "//" + host));
    }

    /** Returns an address as people write it, without its scope. */
    static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("^0(:0){6}:1$", "::1").replaceFirst("%.*", "");
    }

    private static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
