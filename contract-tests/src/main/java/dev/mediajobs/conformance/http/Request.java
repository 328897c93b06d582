package dev.mediajobs.conformance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it goes over the wire. Immutable; the body must not be changed. */
public final class Request {

    private final String method;
    private final URI uri;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;

    public Request(String method, URI uri, List<Map.Entry<String, String>> headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.body = Arrays.copyOf(body, body.length);
    }

    /** A GET without any header. */
    public static Request get(URI uri) {
        return new Request("GET", uri, List.of(), new byte[0]);
    }

    public String method() {
        return method;
    }

    public URI uri() {
        return uri;
    }

    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /** A header's value, its name in any spelling. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /** The body as text; files in it are not fit to be read. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
