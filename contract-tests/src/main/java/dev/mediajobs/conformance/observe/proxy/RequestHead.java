package dev.mediajobs.conformance.observe.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adapts the head of a request to its server. */
final class RequestHead {

    private RequestHead() {}

    /**
     * Returns the head that the server receives: with its own Host and target, and without an offer of HTTP/2, whose frames
     * the proxy could not read. All other lines stay as they are.
     *
     * @param removed headers that the server must not receive
     */
    static HttpHead of(HttpHead head, Route route, String target, List<String> removed) {
        HttpHead sent = head.withStartLine(head.part(0) + " " + target + " " + head.part(2))
                .with("host", value -> route.authority());
        if (sent.elements("upgrade").contains("h2c")) {
            sent = sent.with("upgrade", value -> null)
                    .with("http2-settings", value -> null)
                    .with("connection", RequestHead::withoutUpgrade);
        }
        for (String name : removed) {
            sent = sent.with(name, value -> null);
        }
        return sent;
    }

    private static @Nullable String withoutUpgrade(@Nullable String connection) {
        String left = Arrays.stream(String.valueOf(connection).split(",", -1))
                .map(String::strip)
                .filter(each -> !List.of("upgrade", "http2-settings").contains(each.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return left.isEmpty() ? null : left;
    }

    /** Returns whether a path is one of the proxy itself. */
    static boolean isOwn(String path) {
        return path.startsWith(ReportPaths.PREFIX + "/");
    }

    /** Returns the path of a target, which is a whole URL if a client uses this as a forward proxy. */
    static String path(String target) {
        String path = target.replaceFirst("^https?://[^/?#]*", "");
        return path.startsWith("/") ? path : "/" + path;
    }
}
