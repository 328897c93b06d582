package dev.mediajobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * An address at which nobody listens. It is held for as long as it is needed: one that was merely free a moment ago may
 * be that of another test's server by now.
 */
final class NoOpListener implements AutoCloseable {
    private final Socket socket = new Socket();

    NoOpListener() {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException noneLeft) {
            throw new UncheckedIOException(noneLeft);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
