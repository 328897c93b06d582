package dev.mediajobs.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Distinguishes public IP addresses from private, loopback, link-local and reserved ones. */
final class InternalAddresses {
    /** AddressBlocks that are not public and that {@link InetAddress} has no method for. */
    private static final List<AddressBlock> INTERNAL = Stream.of(
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
            .map(AddressBlock::of)
            .toList();

    /** IPv6 blocks that contain an IPv4 address. Java unwraps mapped addresses, but not these. */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/32");

    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");

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
}
