package dev.mediajobs.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Host names that a resolver reads as an IP address: 127.0.0.1, but also 127.1, 2130706433 and 0x7f000001. */
final class NumericHost {
    /** The last label decides, as in the WHATWG URL standard; a full stop at the end is ignored. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]*");
    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final long MAX_ADDRESS = 0xFFFF_FFFFL;

    private NumericHost() {}

    /** Returns whether the host is an IPv6 address without brackets, or is read as a number. */
    static boolean isNumeric(String host) {
        return host.indexOf(':') >= 0 || NUMERIC.matcher(host).matches();
    }

    /** Returns whether the host is an address in its only common form. */
    static boolean isCanonical(String host) {
        return (host.indexOf(':') >= 0 ? IPV6 : DOTTED).matcher(host).matches();
    }

    /** Returns the addresses that resolvers read from a numeric host; they differ in the meaning of leading zeros. */
    static List<InetAddress> addresses(String host) {
        List<InetAddress> found = new ArrayList<>();
        if (isCanonical(host)) {
            try {
                found.add(InetAddress.getByName(host));
            } catch (UnknownHostException malformed) {
                return List.of();
            }
            return found;
        }
        for (boolean octal : new boolean[] {true, false}) {
            InetAddress address = parse(host, octal);
            if (address != null) {
                found.add(address);
            }
        }
        return found;
    }

    /** Parses one to four parts like {@code inet_aton}: the last part has all remaining bytes. */
    private static @Nullable InetAddress parse(String host, boolean octal) {
        String[] parts = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            int bits = i < parts.length - 1 ? 8 : 8 * (5 - parts.length);
            long part = number(parts[i], octal);
            if (part < 0 || part >= 1L << bits) {
                return null;
            }
            value = (value << bits) | part;
        }
        byte[] bytes = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long number(String part, boolean octal) {
        boolean hex = part.startsWith("0x") || part.startsWith("0X");
        int radix = hex ? 16 : octal && part.length() > 1 && part.startsWith("0") ? 8 : 10;
        String digits = hex ? part.substring(2) : part;
        if (hex && digits.isEmpty()) {
            return 0;
        }
        try {
            long value = digits.startsWith("-") || digits.startsWith("+") ? -1 : Long.parseLong(digits, radix);
            return value > MAX_ADDRESS ? -1 : value;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
