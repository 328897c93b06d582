package dev.mediajobs.conformance.request;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.specs.Operation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request of an operation. Immutable; each method that changes it returns a copy. */
public final class Call {

    private final Operation operation;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    private Call(
            Operation operation,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this.operation = operation;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    public static Call of(Operation operation) {
        return new Call(operation, Map.of(), Map.of(), Map.of(), new byte[0]);
    }

    public Operation operation() {
        return operation;
    }

    public Call path(String name, String value) {
        return new Call(operation, plus(path, name, value), query, headers, body);
    }

    public Call query(String name, String value) {
        return new Call(operation, path, plus(query, name, value), headers, body);
    }

    public Call body(RequestBody newBody) {
        return body(newBody.contentType(), newBody.bytes());
    }

    public Call body(String contentType, byte[] bytes) {
        return new Call(
                operation, path, query, plus(headers, "Content-Type", contentType), Arrays.copyOf(bytes, bytes.length));
    }

    public Call headers(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Call(operation, path, query, all, body);
    }

    /** Returns the HTTP request for a base URL. */
    public Request at(URI base) {
        String resolved = operation.path();
        for (Map.Entry<String, String> each : path.entrySet()) {
            resolved = resolved.replace("{" + each.getKey() + "}", encode(each.getValue()));
        }
        String parameters = query.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        URI uri = URI.create(
                base.toString().replaceFirst("/$", "") + resolved + (parameters.isEmpty() ? "" : "?" + parameters));
        return new Request(operation.method(), uri, new ArrayList<>(headers.entrySet()), body);
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
