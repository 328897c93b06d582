package dev.mediajobs.simulator.server;

import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Lets the pages of all origins call the vendors' operations and links, but not the control API. */
final class Cors {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String MAX_AGE_SECONDS = "600";

    private Cors() {}

    /** {@return whether a browser asks for the permission to send a request} */
    static boolean isPreflight(Request request) {
        HttpFields headers = request.getHeaders();
        return request.getMethod().equals("OPTIONS")
                && headers.contains(HttpHeader.ORIGIN)
                && headers.contains(REQUEST_METHOD);
    }

    /** Allows the methods and headers that a preflight asks for. */
    static void allowPreflight(HttpFields request, HttpFields.Mutable response) {
        response.put("Access-Control-Allow-Methods", METHODS);
        String headers = request.get(REQUEST_HEADERS);
        if (headers != null) {
            response.put("Access-Control-Allow-Headers", headers);
        }
        if (request.contains("Access-Control-Request-Private-Network")) {
            response.put("Access-Control-Allow-Private-Network", "true");
        }
        response.put("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }

    /** Lets the page that sent a request read the response with all its headers. */
    static void allowOrigin(HttpFields request, HttpFields.Mutable response) {
        String origin = request.get(HttpHeader.ORIGIN);
        if (origin == null || response.contains(ALLOW_ORIGIN)) {
            return;
        }
        String names = response.stream().map(HttpField::getName).distinct().collect(Collectors.joining(", "));
        response.put(ALLOW_ORIGIN, origin);
        response.put("Access-Control-Allow-Credentials", "true");
        response.add(HttpHeader.VARY, "Origin");
        if (!names.isEmpty()) {
            response.put("Access-Control-Expose-Headers", names);
        }
    }
}
