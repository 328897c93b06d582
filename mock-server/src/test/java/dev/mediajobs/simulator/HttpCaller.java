package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** HTTP client of the tests. */
public final class HttpCaller {

    static final String[] CREATIFY = {"X-API-ID", "id", "X-API-KEY", "key"};
    static final String[] MIRAFLOW = {"x-api-key", "key"};
    static final String[] MIRAGIC = {"X-API-Key", "key"};

    private static final ObjectMapper RESPONSES =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final String BOUNDARY = "test-boundary";

    private final Supplier<URI> base;
    private final String[] defaultHeaders;

    /** Creates a caller that sends the given names and values of headers with every request. */
    public HttpCaller(URI base, String... defaultHeaders) {
        this(() -> base, defaultHeaders);
    }

    /** Creates a caller that resolves the base URL for each request, because simulators start with their test. */
    public HttpCaller(Supplier<URI> base, String... defaultHeaders) {
        this.base = base;
        this.defaultHeaders = defaultHeaders;
    }

    public record Response(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            try {
                return RESPONSES.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        public String at(String pointer) {
            return json().at(pointer).asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Response get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Response json(String method, String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    public Response post(String path, String body, String... headers) {
        return json("POST", path, body.replace('\'', '"'), headers);
    }

    public Response control(String method, String path, String body) {
        return json(method, "/__admin/simulator" + path, body.replace('\'', '"'));
    }

    /** Each part is "name=text" or "name=@file name;type=bytes as text". */
    public Response form(boolean chunked, String path, String[] parts, String... headers) {
        byte[] body = multipart(parts);
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/form-data; boundary=" + BOUNDARY;
        return send(
                "POST",
                path,
                chunked
                        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                        : BodyPublishers.ofByteArray(body),
                all);
    }

    public Response send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (defaultHeaders.length > 0) {
            request.headers(defaultHeaders);
        }
        try {
            return new Response(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the unchanged head of a request plus {@code Connection: close}, and returns the raw response. */
    public String raw(String head) {
        URI target = base.get();
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] multipart(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : parts) {
            String name = part.substring(0, part.indexOf('='));
            String value = part.substring(name.length() + 1);
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
            if (value.startsWith("@")) {
                String file = value.substring(1, value.indexOf(';'));
                String type = value.substring(file.length() + 2, value.indexOf('=', file.length()));
                head += "; filename=\"" + file + "\"\r\nContent-Type: " + type;
                value = value.substring(value.indexOf('=', file.length()) + 1);
            }
            out.writeBytes((head + "\r\n\r\n" + value + "\r\n").getBytes(UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }
}
