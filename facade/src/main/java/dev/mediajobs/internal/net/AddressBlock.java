package dev.mediajobs.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of IP addresses with a common prefix. */
final class AddressBlock {
    private final byte[] network;
    private final int bits;

    AddressBlock(byte[] network, int bits) {
        this.network = network.clone();
        this.bits = bits;
    }

    /** Returns the block of a constant such as {@code 10.0.0.0/8}. */
    static AddressBlock of(String cidr) {
        String[] parts = cidr.split("/", 2);
        try {
            return new AddressBlock(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
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
