package dev.mediajobs.internal.net;

import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The private hosts that links may lead to: host names ({@code files.example} or {@code *.example.internal}), networks
 * ({@code 10.0.0.0/8}) and single addresses. Immutable.
 */
public final class PrivateHosts {
    /** The public option that sets them, for messages. */
    public static final String OPTION = "TransportOptions.withPrivateHosts";

    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?" + LABEL + "(?:\\." + LABEL + ")*");

    private final Set<String> names = new HashSet<>();
    private final List<String> suffixes = new ArrayList<>();
    private final List<AddressBlock> networks = new ArrayList<>();

    private PrivateHosts() {}

    /**
     * Parses the entries.
     *
     * @throws IllegalArgumentException if an entry is neither a host name nor a network nor an address
     */
    public static PrivateHosts of(Collection<String> entries) {
        PrivateHosts hosts = new PrivateHosts();
        entries.forEach(hosts::add);
        return hosts;
    }

    private void add(String entry) {
        String text = entry.strip().toLowerCase(Locale.ROOT);
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (host.startsWith("[") && host.endsWith("]") && host.indexOf(':') > 0) {
            host = host.substring(1, host.length() - 1);
        }
        if (NumericHost.isNumeric(host)) {
            networks.add(network(entry, host, slash < 0 ? "" : text.substring(slash)));
            return;
        }
        String name = ascii(text);
        if (!NAME.matcher(name).matches()) {
            throw invalid(entry, "not a host name, network or address");
        } else if (name.startsWith("*.")) {
            suffixes.add(name.substring(1));
        } else {
            names.add(name);
        }
    }

    /** Returns an internationalized name as in DNS, or a text that is not a name. */
    private static String ascii(String text) {
        boolean wildcard = text.startsWith("*.");
        try {
            String name = IDN.toASCII(wildcard ? text.substring(2) : text);
            return wildcard ? "*." + name : name;
        } catch (IllegalArgumentException notAName) {
            return "";
        }
    }

    /**
     * Parses a network.
     *
     * @param length the slash and the number of bits, or an empty text for a single address
     */
    private static AddressBlock network(String entry, String host, String length) {
        List<InetAddress> addresses = NumericHost.isCanonical(host) ? NumericHost.addresses(host) : List.of();
        if (addresses.isEmpty()) {
            throw invalid(entry, "not a valid IP address");
        }
        byte[] address = addresses.get(0).getAddress();
        int max = 8 * address.length;
        // Java reads ::ffff:10.0.0.0 as an IPv4 address.
        int skipped = host.indexOf(':') >= 0 && address.length == 4 ? 96 : 0;
        if (!length.isEmpty() && !length.matches("/[0-9]{1,3}")) {
            throw invalid(entry, "not a network: the part after the slash must be a number of bits");
        }
        int bits = length.isEmpty() ? max : Integer.parseInt(length.substring(1)) - skipped;
        if (bits < 0 || bits > max) {
            throw invalid(entry, "not a network: the number of bits must be at most " + (max + skipped));
        }
        return new AddressBlock(address, bits);
    }

    private static IllegalArgumentException invalid(String entry, String problem) {
        return new IllegalArgumentException(OPTION + ": \"" + entry + "\" is " + problem
                + ". Use a host name such as files.example or *.example.internal, a network such as 10.0.0.0/8 or"
                + " fd00::/8, or an address, without scheme, port and path.");
    }

    /** Returns whether the name of the host is in the list. */
    boolean containsName(String host) {
        return names.contains(host) || suffixes.stream().anyMatch(host::endsWith);
    }

    /** Returns whether a network or address in the list contains this address. */
    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }
}
