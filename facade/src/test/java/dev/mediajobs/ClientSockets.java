package dev.mediajobs;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** A factory of the sockets that HTTP clients use, which they connect themselves. */
abstract class ClientSockets extends SocketFactory {
    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
