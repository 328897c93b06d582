package dev.mediajobs.internal.net;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that a proxy may resolve to an address in its own network, where this JVM cannot check the address. */
final class ProxiedNames {
    /** Top-level names of private networks; cloud providers have their metadata servers under {@code .internal}. */
    private static final List<String> PRIVATE_SUFFIXES = List.of(
            ".internal",
            ".local",
            ".localhost",
            ".localdomain",
            ".home.arpa",
            ".in-addr.arpa",
            ".ip6.arpa",
            ".lan",
            ".home",
            ".corp",
            ".intranet",
            ".private");

    /** Public DNS services with names for any address, or for 127.0.0.1. */
    private static final List<String> ADDRESS_SERVICES = List.of(
            ".nip.io",
            ".sslip.io",
            ".xip.io",
            ".1u.ms",
            ".rbndr.us",
            ".localtest.me",
            ".lvh.me",
            ".vcap.me",
            ".lacolhost.com",
            ".traefik.me",
            ".local.gd",
            ".localho.st");

    /** Four numbers; the lookahead finds overlapping ones, too. */
    private static final Pattern EMBEDDED =
            Pattern.compile("(?<![0-9])(?=([0-9]{1,3})[.-]([0-9]{1,3})[.-]([0-9]{1,3})[.-]([0-9]{1,3})(?![0-9]))");

    private ProxiedNames() {}

    /** Returns why the name cannot be accepted, or null. */
    static @Nullable String problem(String host) {
        if (host.endsWith(".")) {
            return "ends with a full stop";
        } else if (host.indexOf('.') < 0) {
            return "has no domain";
        } else if (endsWithOneOf(PRIVATE_SUFFIXES, host)) {
            return "is in a private domain";
        }
        return null;
    }

    /** Returns whether the name contains an internal address, for names that only the proxy can resolve. */
    static boolean namesInternalAddress(String host) {
        return endsWithOneOf(ADDRESS_SERVICES, host)
                || EMBEDDED.matcher(host).results().anyMatch(ProxiedNames::isInternal);
    }

    private static boolean endsWithOneOf(List<String> suffixes, String host) {
        return suffixes.stream().anyMatch(suffix -> ("." + host).endsWith(suffix));
    }

    private static boolean isInternal(MatchResult match) {
        String dotted = match.group(1) + "." + match.group(2) + "." + match.group(3) + "." + match.group(4);
        return NumericHost.addresses(dotted).stream().anyMatch(InternalAddresses::isInternal);
    }
}
