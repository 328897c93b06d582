package dev.mediajobs.simulator.http;

import java.net.SocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request. Not thread-safe. */
public final class Request {

    private static final Pattern PREFIX = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~%-]+)*");
    private static final int MAX_PREFIX = 255;
    private static final int MAX_HOST = 255;

    private final String method;
    private final String path;
    private final String queryText;
    private final Headers headers;
    private final Supplier<byte[]> body;
    private final @Nullable SocketAddress client;
    private @Nullable Map<String, String> query;

    /**
     * Creates a request whose headers cannot be recorded.
     *
     * @param method the method in upper case
     * @param target the raw path and query
     * @param header reads the first header with a name, ignoring case
     * @param body reads the entire body
     */
    public Request(String method, String target, Function<String, @Nullable String> header, Supplier<byte[]> body) {
        this(method, target, Headers.byName(header), body, null);
    }

    /**
     * Creates a request whose headers and body are read on demand.
     *
     * @param method the method in upper case
     * @param target the raw path and query
     * @param headers the headers, which must not change later
     * @param body reads the entire body, which must not change later
     * @param client the address of the caller, or null if it is unknown
     */
    public Request(
            String method, String target, Headers headers, Supplier<byte[]> body, @Nullable SocketAddress client) {
        int mark = target.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.queryText = mark < 0 ? "" : target.substring(mark + 1);
        this.headers = headers;
        this.body = body;
        this.client = client;
    }

    /** {@return the method in upper case} */
    public String method() {
        return method;
    }

    /** {@return the raw path without the query} */
    public String path() {
        return path;
    }

    /** {@return the raw query without the question mark} */
    public String queryText() {
        return queryText;
    }

    /** {@return the raw path and query} */
    public String target() {
        return queryText.isEmpty() ? path : path + "?" + queryText;
    }

    /** {@return the headers} */
    public Headers headers() {
        return headers;
    }

    /** {@return the first header with the given name, or null} */
    public @Nullable String header(String name) {
        return headers.first(name);
    }

    /** {@return the address of the caller, or null if it is unknown} */
    public @Nullable SocketAddress client() {
        return client;
    }

    /** {@return a copy with another body, without the values that were read from this request} */
    public Request withBody(byte[] bytes) {
        return new Request(method, target(), headers, () -> bytes, client);
    }

    /** {@return the body; empty if there is none} */
    public byte[] body() {
        return body.get();
    }

    /** {@return whether the body is longer than the given size; read only without a Content-Length} */
    public boolean longerThan(int bytes) {
        String length = header("Content-Length");
        if (length != null) {
            return length.length() > 18 || Long.parseLong(length) > bytes;
        }
        return header("Transfer-Encoding") != null && body().length > bytes;
    }

    /** {@return the decoded query parameter, or null} */
    public @Nullable String query(String name) {
        return query().get(name);
    }

    /** {@return the decoded query parameters, the first of each name} */
    public Map<String, String> query() {
        if (query == null) {
            query = fields(queryText);
        }
        return query;
    }

    /** {@return the base URL that the caller used, with the path that a gateway has removed, without a trailing slash} */
    public String base() {
        return origin() + forwardedPrefix();
    }

    /** {@return the scheme, host and port that the caller used} */
    public String origin() {
        String scheme = forwarded("Proto");
        String host = forwarded("Host");
        String port = forwarded("Port");
        if (host == null) {
            host = header("Host");
        } else if (port != null && port.matches("\\d{1,5}") && !host.matches(".*:\\d+")) {
            host += ":" + port;
        }
        boolean secure = "https".equals(scheme);
        return (secure ? "https://" : "http://") + (host != null && isHost(host) ? host : "127.0.0.1");
    }

    /** Returns whether a host has only letters, digits and the characters of addresses. A loop, because each request has one. */
    private static boolean isHost(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!alphanumeric && "._:[]-".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_HOST;
    }

    /** Returns the path that gateways have removed, the outermost first, or an empty text. */
    private String forwardedPrefix() {
        String header = header("X-Forwarded-Prefix");
        if (header == null || header.length() > MAX_PREFIX) {
            return "";
        }
        StringBuilder prefix = new StringBuilder();
        for (String part : header.split(",", -1)) {
            String path = part.strip();
            prefix.append(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        }
        return PREFIX.matcher(prefix).matches() ? prefix.toString() : "";
    }

    /** Returns the first value of an X-Forwarded header, which the proxy closest to the caller added. */
    private @Nullable String forwarded(String name) {
        String value = header("X-Forwarded-" + name);
        return value == null ? null : value.split(",", 2)[0].strip();
    }

    /** {@return the decoded fields of a query or form body, the first of each name} */
    public static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                fields.putIfAbsent(
                        decode(equals < 0 ? pair : pair.substring(0, equals), true),
                        equals < 0 ? "" : decode(pair.substring(equals + 1), true));
            }
        }
        return fields;
    }

    /** {@return the text with percent escapes decoded, or unchanged if they are malformed} */
    public static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && (!plusIsSpace || text.indexOf('+') < 0)) {
            return text;
        }
        try {
            return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
