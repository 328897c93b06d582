package dev.mediajobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * An address that refuses connections. It stays bound, because the server of another test could take a
 * free port.
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
