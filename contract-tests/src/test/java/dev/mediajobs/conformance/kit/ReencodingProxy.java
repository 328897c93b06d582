package dev.mediajobs.conformance.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A gateway that re-encodes responses: lower-case header names, gzip and small chunks. One request per connection. */
final class ReencodingProxy implements AutoCloseable {
    private static final int CHUNK = 700;
    private static final List<String> HOP_BY_HOP =
            List.of("connection", "content-length", "transfer-encoding", "host", "expect", "upgrade", "http2-settings");

    private final ServerSocket socket;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient upstream =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;

    ReencodingProxy(URI target) throws IOException {
        this.target = target;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        workers.execute(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                workers.execute(() -> handle(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void handle(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            String[] requestLine = readLine(in).split(" ", -1);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            int length = headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase("content-length"))
                    .mapToInt(each -> Integer.parseInt(each.getValue()))
                    .findFirst()
                    .orElse(0);
            byte[] body = replace(in.readNBytes(length), url(), target.toString());
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + requestLine[1]))
                    .method(requestLine[0], length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            headers.forEach((name, value) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, value);
                }
            });
            respond(client.getOutputStream(), upstream.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The client has closed the connection and reports it.
        }
    }

    private void respond(OutputStream out, HttpResponse<byte[]> response) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.statusCode() + " Re-encoded\r\n");
        response.headers().map().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> head.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(value)
                        .append("\r\n"));
            }
        });
        head.append("connection: close\r\n");
        byte[] body = response.body();
        boolean text = response.headers().firstValue("content-type").orElse("").contains("json");
        if (body.length > 0) {
            head.append("content-encoding: gzip\r\ntransfer-encoding: chunked\r\n");
        } else {
            head.append("content-length: 0\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body.length > 0) {
            byte[] compressed = compress(text ? replace(body, target.toString(), url()) : body);
            for (int at = 0; at < compressed.length; at += CHUNK) {
                int size = Math.min(CHUNK, compressed.length - at);
                out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.write(compressed, at, size);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    /** Replaces the base URL in links; ISO-8859-1 preserves all bytes. */
    private static byte[] replace(byte[] body, String from, String to) {
        return new String(body, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] compress(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        return compressed.toByteArray();
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        workers.shutdownNow();
    }
}
