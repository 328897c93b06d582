package dev.mediajobs.conformance.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Distinguishes public IP addresses from private, loopback, link-local and reserved ones. */
final class InternalAddresses {

    /** Networks that are not public and that {@link InetAddress} has no method for. */
    private static final List<Network> RESERVED = List.of(
            network(8, 0),
            network(10, 100, 64),
            network(24, 192, 0, 0),
            network(24, 192, 0, 2),
            network(15, 198, 18),
            network(24, 198, 51, 100),
            network(24, 203, 0, 113),
            network(4, 240),
            network(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            network(48, 0, 0x64, 0xff, 0x9b, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            network(32, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            network(7, 0xfc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    /** IPv6 networks with an IPv4 address; Java unwraps mapped addresses, but not these. */
    private static final Network NAT64 = network(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Network SIX_TO_FOUR = network(16, 0x20, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final class Network {

        private final int bits;
        private final byte[] prefix;

        Network(int bits, byte[] prefix) {
            this.bits = bits;
            this.prefix = prefix.clone();
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ prefix[bit / 8]) & (0x80 >> bit % 8)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private InternalAddresses() {}

    /** Returns a network of IPv4, whose missing bytes are 0, or of IPv6. */
    private static Network network(int bits, int... bytes) {
        byte[] prefix = new byte[bytes.length > 4 ? 16 : 4];
        for (int i = 0; i < bytes.length; i++) {
            prefix[i] = (byte) bytes[i];
        }
        return new Network(bits, prefix);
    }

    static boolean isInternal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || RESERVED.stream().anyMatch(network -> network.contains(bytes))
                || (NAT64.contains(bytes) && isInternal(embedded(bytes, 12)))
                || (SIX_TO_FOUR.contains(bytes) && isInternal(embedded(bytes, 2)));
    }

    private static InetAddress embedded(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
