package dev.mediajobs;

import java.io.IOException;
import java.net.Socket;

/** Creates sockets with a small send buffer, so that a writer soon blocks. */
final class SmallSockets extends ClientSockets {
    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setSendBufferSize(4096);
        return socket;
    }
}
