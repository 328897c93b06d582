package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.http.TlsFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The responses of the proxy itself. Each is the last one of its connection. */
final class LocalResponses {

    private static final Map<Integer, String> REASONS = Map.of(
            200,
            "OK",
            400,
            "Bad Request",
            404,
            "Not Found",
            405,
            "Method Not Allowed",
            502,
            "Bad Gateway",
            504,
            "Gateway Timeout");

    private final ControlPages pages;

    LocalResponses(ControlPages pages) {
        this.pages = pages;
    }

    /** Returns the proxy's page at a path. Web pages of other hosts cannot read it: the Host must be a loopback one. */
    Optional<ControlPages.Page> page(HttpHead head, String path) {
        String host = String.join(",", head.elements("host")).replaceFirst(":\\d+$", "");
        boolean loopback = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        return head.part(0).equals("GET") && loopback ? pages.page(path.replaceFirst("\\?.*", "")) : Optional.empty();
    }

    void send(OutputStream out, HttpHead request, Optional<ControlPages.Page> page) {
        if (page.isPresent()) {
            write(out, 200, page.get().contentType(), page.get().bytes());
        } else if (request.part(0).equals("CONNECT")) {
            send(out, 405, "This is a reverse proxy. Use its address as the base URL of the vendor.");
        } else {
            send(out, 404, "The proxy has no such page. The report is at " + ReportPaths.REPORT + ".");
        }
    }

    void send(OutputStream out, int status, String text) {
        write(out, status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, int status, String type, byte[] body) {
        String head = "HTTP/1.1 " + status + " " + REASONS.getOrDefault(status, "") + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length
                + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        try {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            // The client is gone, and its connection is closed next.
            return;
        }
    }

    /** Returns why a server could not be reached, and what to do about it, without a full stop. */
    static String reason(Route route, IOException e) {
        String reason = TlsFailure.describe(route.authority(), e)
                .orElseGet(() -> "no connection to " + route.authority() + ": " + e
                        + ". Check --upstream and that the server runs");
        return Printable.line(reason);
    }
}
