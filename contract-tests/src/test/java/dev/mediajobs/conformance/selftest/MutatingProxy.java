package dev.mediajobs.conformance.selftest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local proxy between the kit and a conforming server, whose responses a mutator changes. */
public final class MutatingProxy implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "host", "content-length", "expect", "upgrade", "transfer-encoding", "http2-settings");
    private static final String CHUNKED = "x-send-chunked";
    private static final String CLOSED = "x-send-close";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final URI target;
    private final VendorSpec vendor;
    private final HttpTransport transport;
    private final ResponseMutator mutator;

    private MutatingProxy(
            HttpServer server, URI target, VendorSpec vendor, HttpTransport transport, ResponseMutator mutator) {
        this.server = server;
        this.target = target;
        this.vendor = vendor;
        this.transport = transport;
        this.mutator = mutator;
    }

    /**
     * Starts a proxy on a free port.
     *
     * @throws IOException if no port is available
     */
    public static MutatingProxy start(URI target, VendorSpec vendor, HttpTransport transport, ResponseMutator mutator)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MutatingProxy proxy = new MutatingProxy(server, target, vendor, transport, mutator);
        server.createContext("/", proxy::handle);
        server.setExecutor(proxy.workers);
        server.start();
        return proxy;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            Request request = request(http);
            Exchange exchange = transport.send(request);
            Response response = exchange.response().orElse(null);
            if (response == null) {
                http.sendResponseHeaders(502, -1);
                return;
            }
            Response here = ResponseEdits.isJson(response)
                    ? ResponseEdits.with(
                            response,
                            ResponseEdits.text(response).replace(target.getAuthority(), base().getAuthority()))
                    : response;
            respond(
                    http,
                    mutator.mutate(vendor.find(request.method(), request.uri().getPath()), request, here, transport));
        }
    }

    private Request request(HttpExchange http) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        http.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.add(Map.entry(name, value)));
            }
        });
        byte[] body = http.getRequestBody().readAllBytes();
        URI uri = URI.create("http://" + target.getAuthority() + http.getRequestURI());
        byte[] forwarded = isText(body)
                ? new String(body, StandardCharsets.UTF_8)
                        .replace(base().getAuthority(), target.getAuthority())
                        .getBytes(StandardCharsets.UTF_8)
                : body;
        return new Request(http.getRequestMethod(), uri, headers, forwarded);
    }

    private static void respond(HttpExchange http, Response response) throws IOException {
        response.headers().forEach((name, values) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            boolean unpacked = plain.equals("content-encoding") && !isGzip(response.body());
            if (!HOP_BY_HOP.contains(plain) && !plain.equals(CHUNKED) && !plain.equals(CLOSED) && !unpacked) {
                values.forEach(value -> http.getResponseHeaders().add(name, value));
            }
        });
        if (response.header(CLOSED).isPresent()) {
            http.getResponseHeaders().set("Connection", "close");
        }
        byte[] body = response.body();
        long length = response.header(CHUNKED).isPresent() && body.length > 0 ? 0 : body.length == 0 ? -1 : body.length;
        http.sendResponseHeaders(response.status(), length);
        if (body.length > 0) {
            http.getResponseBody().write(body);
        }
    }

    private static boolean isText(byte[] body) {
        for (byte each : body) {
            if (each == 0) {
                return false;
            }
        }
        return body.length > 0;
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
