package dev.mediajobs.conformance.pact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The host of presigned links, which is not part of the pacts. While open, its name leads to loopback. */
final class PresignedLinkHost extends ProxySelector implements AutoCloseable {
    private static final String HOST = "storage.example.com";

    /** A presigned link. */
    static final String LINK = "http://" + HOST + "/uploads/picture.png?signature=5ig";

    private final HttpServer server;
    private final ProxySelector original;
    private final BlockingQueue<Put> puts = new ArrayBlockingQueue<>(8);

    /** A received request, with lower-case header names and the body in hexadecimal. */
    record Put(String target, Map<String, String> headers, String hex) {}

    PresignedLinkHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
        original = ProxySelector.getDefault();
        ProxySelector.setDefault(this);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        puts.add(new Put(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                headers,
                HexFormat.of().formatHex(exchange.getRequestBody().readAllBytes())));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    List<Put> puts() {
        return List.copyOf(puts);
    }

    @Override
    public List<Proxy> select(URI uri) {
        return HOST.equals(uri.getHost())
                ? List.of(new Proxy(Proxy.Type.HTTP, server.getAddress()))
                : original.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        original.connectFailed(uri, address, failure);
    }

    @Override
    public void close() {
        ProxySelector.setDefault(original);
        server.stop(0);
    }
}
