package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.http.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Formats exchanges as text. */
final class Traces {

    private static final int MAX_LENGTH = 8_000;
    /** Longer than a secret, or a link, in any spelling. */
    private static final int MARGIN = 8_000;

    private final Secrets secrets;
    private final Curl curl;

    Traces(Secrets secrets, Curl curl) {
        this.secrets = secrets;
        this.curl = curl;
    }

    Trace of(Optional<Exchange> exchange) {
        return exchange.map(each -> new Trace(request(each.request()), response(each), curl.of(each.request())))
                .orElse(Trace.NONE);
    }

    Trace ofLink(Exchange download, Request source, String pointer) {
        return new Trace(
                request(download.request()), response(download), curl.ofLink(download.request(), source, pointer));
    }

    private String response(Exchange exchange) {
        return exchange.response().map(this::format).orElseGet(() -> shown(exchange.failureReason(), 0));
    }

    private String request(Request request) {
        StringBuilder text = new StringBuilder(request.method() + " " + request.uri() + "\n");
        request.headers().forEach(each -> text.append(each.getKey())
                .append(": ")
                .append(each.getValue())
                .append('\n'));
        return shown(withBody(text, request.body()), request.body().length);
    }

    private String format(Response response) {
        StringBuilder text = new StringBuilder("HTTP " + response.status() + "\n");
        response.headers().forEach((name, values) -> {
            List<String> redacted = name.equals("set-cookie") ? List.of("[cookie]") : values;
            redacted.forEach(
                    value -> text.append(name).append(": ").append(value).append('\n'));
        });
        return shown(withBody(text, response.body()), response.size());
    }

    private static String withBody(StringBuilder head, byte[] body) {
        if (body.length > 0) {
            int length = Math.min(body.length, MAX_LENGTH + MARGIN);
            head.append('\n').append(new String(body, 0, length, StandardCharsets.UTF_8));
        }
        return head.toString();
    }

    /** Redacts the text before it is cut; the margin contains the end of each secret that starts before the cut. */
    private String shown(String text, int bodyLength) {
        StringBuilder readable = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH + MARGIN)
                .filter(c -> c != '\r')
                .map(c -> (Character.isISOControl(c) && c != '\n') || c == 0xfffd ? '\u00b7' : c)
                .forEach(readable::appendCodePoint);
        String redacted = Printable.lines(secrets.redacted(readable.toString()));
        boolean cut = redacted.length() > MAX_LENGTH || bodyLength > MAX_LENGTH + MARGIN;
        return cut
                ? redacted.substring(0, Math.min(redacted.length(), MAX_LENGTH)) + "\n... " + bodyLength
                        + " bytes in total"
                : redacted;
    }
}
