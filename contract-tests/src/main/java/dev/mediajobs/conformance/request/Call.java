package dev.mediajobs.conformance.request;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.specs.Operation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A call of an operation in the making. Each method answers a new call. */
public final class Call {

    private static final Map<String, String> NO_PARAMETERS = Map.of();

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
        return new Call(operation, NO_PARAMETERS, NO_PARAMETERS, NO_PARAMETERS, new byte[0]);
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

    /** The request at a base address. */
    public Request at(URI base) {
        String place = operation.path();
        for (Map.Entry<String, String> each : path.entrySet()) {
            place = place.replace("{" + each.getKey() + "}", encoded(each.getValue()));
        }
        String start = base.toString();
        String question = query.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        URI uri = URI.create((start.endsWith("/") ? start.substring(0, start.length() - 1) : start)
                + place
                + (query.isEmpty() ? "" : question));
        List<Map.Entry<String, String>> all = new ArrayList<>(headers.entrySet());
        return new Request(operation.method(), uri, all, body);
    }

    private static Map<String, String> plus(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
