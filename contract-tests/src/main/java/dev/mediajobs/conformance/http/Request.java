package dev.mediajobs.conformance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP request. Immutable. */
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

    public static Request get(URI uri) {
        return new Request("GET", uri, List.of(), new byte[0]);
    }

    /** Returns a copy with more headers. */
    public Request with(Map<String, String> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(headers);
        all.addAll(more.entrySet());
        return new Request(method, uri, all, body);
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

    /** Returns the first value of a header; names are case-insensitive. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /** Returns the body decoded as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
