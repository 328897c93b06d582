package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.http.TlsTrust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A server to which requests pass.
 *
 * @param base base URL; its path is put before that of each request
 */
public record Route(URI base) {

    /** Maximum time to connect, and again for the TLS handshake: 10 s. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Maximum time without a byte, after which both connections are closed: 10 min. */
    static final Duration IDLE_TIMEOUT = Duration.ofMinutes(10);

    /** Returns host and port as in a Host header. */
    String authority() {
        return base.getRawAuthority();
    }

    /** Returns scheme, host and port, always with the port. */
    String origin() {
        return base.getScheme().toLowerCase(Locale.ROOT) + "://"
                + base.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    /** Returns the target of a request at this server. */
    String target(String path) {
        String prefix = base.getRawPath() == null ? "" : base.getRawPath().replaceFirst("/+$", "");
        return prefix + path;
    }

    /**
     * Connects, with TLS for https: the certificate must be trusted and must name the host.
     *
     * @throws IOException if the server is unreachable or its certificate is not trusted
     */
    Socket connect() throws IOException {
        Socket socket = SocketChannel.open().socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(base.getHost().replaceAll("[\\[\\]]", ""), port()), (int)
                    CONNECT_TIMEOUT.toMillis());
            socket.setSoTimeout((int) CONNECT_TIMEOUT.toMillis());
            if (isTls()) {
                SSLSocketFactory factory = TlsTrust.context().getSocketFactory();
                SSLSocket secure = (SSLSocket) factory.createSocket(socket, base.getHost(), port(), true);
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                socket = secure;
            }
            socket.setSoTimeout((int) IDLE_TIMEOUT.toMillis());
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private boolean isTls() {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    private int port() {
        return base.getPort() >= 0 ? base.getPort() : isTls() ? 443 : 80;
    }
}
