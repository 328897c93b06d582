package dev.mediajobs.conformance.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server with a certificate of the key store {@code tls/certificates.p12}. keytool created them with an issuer of their own:
 * {@code good}, {@code other} for the host other.example, {@code expired} and {@code early}, which is valid from 2099.
 */
public final class TlsServer implements AutoCloseable {

    /** The name of a server that responds without TLS. */
    public static final String PLAIN = "plain";

    /** The name of a server that closes each connection. */
    public static final String CLOSING = "closing";

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket;
    private final String name;
    private final AtomicInteger failures = new AtomicInteger();

    /** @param name name of the certificate, or one of the constants */
    public TlsServer(String name) throws IOException, GeneralSecurityException {
        this.name = name;
        boolean tls = !name.equals(PLAIN) && !name.equals(CLOSING);
        this.socket = tls
                ? context(name).getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())
                : new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static KeyStore certificates() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = TlsServer.class.getResourceAsStream("/tls/certificates.p12")) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** Returns a store with the certificate of the issuer. */
    static KeyStore issuer() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("issuer", certificates().getCertificate("ca"));
        return store;
    }

    private static SSLContext context(String name) throws IOException, GeneralSecurityException {
        KeyStore all = certificates();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        Certificate[] chain = all.getCertificateChain(name);
        one.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Returns host and port. */
    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (!name.equals(CLOSING)) {
                    int first = client.getInputStream().read();
                    String response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
                    client.getOutputStream().write((first < 0 ? "" : response).getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                failures.incrementAndGet();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
