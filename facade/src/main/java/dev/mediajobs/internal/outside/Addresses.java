package dev.mediajobs.internal.outside;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the open Internet from those inside somebody's house. */
final class Addresses {
    private Addresses() {}

    /** Whether a link from outside must not lead here. */
    static boolean inside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? inside6(bytes) : inside4(bytes);
    }

    private static boolean inside4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first == 0 || carrier || protocol || benchmark || first >= 240;
    }

    private static boolean inside6(byte[] bytes) {
        boolean unique = (bytes[0] & 0xFE) == 0xFC;
        // IPv4 in IPv6 clothes: mapped is unwrapped by Java; compatible, 6to4 and NAT64 are not.
        boolean compatible = zero(bytes, 0, 12);
        boolean nat64 =
                bytes[0] == 0 && (bytes[1] & 0xFF) == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return unique
                || compatible
                || (nat64 && inside(wrapped(bytes, 12)))
                || (sixToFour && inside(wrapped(bytes, 2)));
    }

    private static InetAddress wrapped(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean zero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
