package dev.mediajobs.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the TCP socket below each TLS socket. Closing a TLS socket waits for the thread that writes to it, which may
 * be stuck because the peer reads no more; closing the TCP socket ends that thread. Thread-safe.
 */
final class TrackedSslSockets extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private final Map<Socket, Socket> tcpSockets = Collections.synchronizedMap(new WeakHashMap<>());

    TrackedSslSockets(SSLSocketFactory factory) {
        this.factory = factory;
    }

    /** Closes the connection below a socket, without waiting for its writer. */
    void abort(Socket socket) {
        Socket tcp = tcpSockets.get(socket);
        try {
            if (tcp != null) {
                tcp.close();
            } else if (!(socket instanceof SSLSocket)) {
                socket.close();
            }
        } catch (IOException gone) {
            // It is closed in any case.
        }
    }

    @Override
    public Socket createSocket(Socket tcp, String host, int port, boolean autoClose) throws IOException {
        Socket tls = factory.createSocket(tcp, host, port, autoClose);
        tcpSockets.put(tls, tcp);
        return tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return factory.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, @Nullable InetAddress local, int localPort) throws IOException {
        return factory.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return factory.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, @Nullable InetAddress local, int localPort)
            throws IOException {
        return factory.createSocket(host, port, local, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }
}
