package dev.mediajobs.conformance.observe.traffic;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One exchange between an application and a server, as it passed by or was recorded. Contains credentials.
 *
 * @param started time of the first byte of the request
 * @param duration time until the last byte of the response
 * @param uri absolute URL at the server
 * @param requestHeaders headers in their order
 * @param status status code; 0 without a response
 * @param reason reason phrase; empty if there is none
 * @param failure why the response is missing or incomplete; empty if it is complete
 * @param cancelled whether the client broke off
 */
public record ObservedExchange(
        Instant started,
        Duration duration,
        String method,
        URI uri,
        List<Map.Entry<String, String>> requestHeaders,
        CapturedBody requestBody,
        int status,
        String reason,
        List<Map.Entry<String, String>> responseHeaders,
        CapturedBody responseBody,
        String failure,
        boolean cancelled) {

    /** Returns the first value of a header; names are case-insensitive; empty if there is none. */
    public static String header(List<Map.Entry<String, String>> headers, String name) {
        return headers.stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
