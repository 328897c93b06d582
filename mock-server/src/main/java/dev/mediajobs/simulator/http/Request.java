package dev.mediajobs.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request. Headers and body are read when asked for. Not for use by several threads. */
public final class Request {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");

    private final String method;
    private final String path;
    private final String queryText;
    private final Function<String, @Nullable String> header;
    private final Supplier<byte[]> body;
    private @Nullable Map<String, String> query;

    /**
     * A request whose headers and body are read when asked for.
     *
     * @param method in capitals
     * @param target path with query, as it stood on the wire
     * @param header reads the first header of a name, whatever its case
     * @param body reads the whole body
     */
    public Request(String method, String target, Function<String, @Nullable String> header, Supplier<byte[]> body) {
        int mark = target.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.queryText = mark < 0 ? "" : target.substring(mark + 1);
        this.header = header;
        this.body = body;
    }

    /** {@return the method in capitals} */
    public String method() {
        return method;
    }

    /** {@return the path without the query, as it stood on the wire} */
    public String path() {
        return path;
    }

    /** {@return the query as it stood on the wire, without its question mark} */
    public String queryText() {
        return queryText;
    }

    /** {@return the first header of that name, or null} */
    public @Nullable String header(String name) {
        return header.apply(name);
    }

    /** {@return the whole body; empty if there is none} */
    public byte[] body() {
        return body.get();
    }

    /** {@return whether the body is longer than that; one that tells its length is not read for it} */
    public boolean longerThan(int bytes) {
        String length = header("Content-Length");
        if (length != null) {
            return length.length() > 18 || Long.parseLong(length) > bytes;
        }
        return header("Transfer-Encoding") != null && body().length > bytes;
    }

    /** {@return the query parameter, decoded, or null} */
    public @Nullable String query(String name) {
        return query().get(name);
    }

    /** {@return the query parameters, decoded, the first of each name} */
    public Map<String, String> query() {
        if (query == null) {
            query = fields(queryText);
        }
        return query;
    }

    /** {@return where the caller reached the simulator, without a slash at the end} */
    public String base() {
        String scheme = forwarded("Proto");
        String host = forwarded("Host");
        String port = forwarded("Port");
        if (host == null) {
            host = header("Host");
        } else if (port != null && port.matches("\\d{1,5}") && !host.matches(".*:\\d+")) {
            host += ":" + port;
        }
        boolean secure = "https".equals(scheme);
        boolean usable = host != null && HOST.matcher(host).matches();
        return (secure ? "https://" : "http://") + (usable ? host : "127.0.0.1");
    }

    /** What the proxy nearest to the caller noted. */
    private @Nullable String forwarded(String what) {
        String noted = header("X-Forwarded-" + what);
        int comma = noted == null ? -1 : noted.indexOf(',');
        return noted == null || comma < 0 ? noted : noted.substring(0, comma).strip();
    }

    /** {@return the fields of a query or of a form body, decoded, the first of each name} */
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

    /** {@return the text with its percent escapes read, or as it is where they are broken} */
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
