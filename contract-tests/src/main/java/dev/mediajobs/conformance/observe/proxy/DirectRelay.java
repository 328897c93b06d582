package dev.mediajobs.conformance.observe.proxy;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Passes the part of a large body that is not captured from socket to socket, without copying it into the heap. It never
 * waits for the server, because only the streams of a socket have a timeout. Not thread-safe.
 */
final class DirectRelay {

    /** How much the stream reads, with its timeout, until the next bytes can pass: 8 KiB. */
    static final int WAKE_UP_BYTES = 8 * 1024;

    private static final int BUFFER = 128 * 1024;

    private final Socket server;
    private final Socket client;
    private @Nullable ByteBuffer buffer;

    DirectRelay(Socket server, Socket client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Passes bytes that have arrived, except for the last ones of the body. A server with TLS has no channel, so that all of
     * its bytes are left.
     *
     * @return whether the rest of the body, or most of it, can pass in this way too
     */
    boolean pass(BodyScanner scanner) throws IOException {
        SocketChannel from = server.getChannel();
        SocketChannel to = client.getChannel();
        if (from == null || to == null || scanner.unread() <= BUFFER) {
            return false;
        }
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(BUFFER);
        }
        while (scanner.unread() > BUFFER && server.getInputStream().available() > 0) {
            int count = from.read(buffer.clear());
            if (count > 0) {
                scanner.skip(count);
                write(buffer.flip(), to);
            }
        }
        return true;
    }

    private static void write(ByteBuffer bytes, SocketChannel to) throws Upstream.ClientGoneException {
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw new Upstream.ClientGoneException(e);
        }
    }
}
