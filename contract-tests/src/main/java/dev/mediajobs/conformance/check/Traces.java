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
        return exchange.response().map(this::format).orElse(secrets.redacted(exchange.failureReason()));
    }

    private String request(Request request) {
        StringBuilder text = new StringBuilder(request.method() + " " + request.uri() + "\n");
        request.headers().forEach(each -> text.append(each.getKey())
                .append(": ")
                .append(each.getValue())
                .append('\n'));
        if (request.body().length > 0) {
            text.append('\n').append(readable(request.body()));
        }
        return secrets.redacted(text.toString());
    }

    private String format(Response response) {
        StringBuilder text = new StringBuilder("HTTP " + response.status() + "\n");
        response.headers().forEach((name, values) -> {
            List<String> redacted = name.equals("set-cookie") ? List.of("[cookie]") : values;
            redacted.forEach(
                    value -> text.append(name).append(": ").append(value).append('\n'));
        });
        if (response.size() > 0) {
            text.append('\n').append(readable(response.body()));
        }
        return secrets.redacted(text.toString());
    }

    private static String readable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8).codePoints().limit(MAX_LENGTH).forEach(c -> {
            boolean printable = c == '\n' || (c >= ' ' && c != 0xfffd && c != 0x7f);
            text.append(printable ? Character.toString(c) : c == '\r' ? "" : "\u00b7");
        });
        return bytes.length > MAX_LENGTH ? text + "\n... " + bytes.length + " bytes in total" : text.toString();
    }
}
