package dev.mediajobs.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Distinguishes public IP addresses from private, loopback, link-local and reserved ones. */
final class InternalAddresses {
    /** Blocks that are not public and that {@link InetAddress} has no method for. */
    private static final List<Block> INTERNAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "2001:db8::/32",
                    "fc00::/7")
            .map(Block::of)
            .toList();

    /** IPv6 blocks that contain an IPv4 address. Java unwraps mapped addresses, but not these. */
    private static final Block NAT64 = Block.of("64:ff9b::/32");

    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private InternalAddresses() {}

    /** Returns whether links from vendors must not lead to this address. */
    static boolean isInternal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || INTERNAL.stream().anyMatch(block -> block.contains(bytes))
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

    private static final class Block {
        private final byte[] network;
        private final int bits;

        private Block(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Block of(String cidr) {
            String[] parts = cidr.split("/", 2);
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ network[bit / 8]) & (0x80 >> bit % 8)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
