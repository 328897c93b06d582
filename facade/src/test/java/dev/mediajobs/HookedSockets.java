package dev.mediajobs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Creates sockets that run a task when they are connected, and another before each read, which follows a complete
 * request.
 */
final class HookedSockets extends ClientSockets {
    private final Runnable onConnected;
    private final Runnable beforeRead;

    HookedSockets(Runnable onConnected, Runnable beforeRead) {
        this.onConnected = onConnected;
        this.beforeRead = beforeRead;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                super.connect(address, timeout);
                onConnected.run();
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return new FilterInputStream(super.getInputStream()) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        beforeRead.run();
                        return super.read(bytes, offset, length);
                    }
                };
            }
        };
    }
}
