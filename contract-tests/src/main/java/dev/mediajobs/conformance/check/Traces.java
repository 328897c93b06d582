package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.http.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Exchanges as people read them. */
final class Traces {

    private static final int MAX_LENGTH = 8_000;

    private final Secrets secrets;
    private final Curl curl;

    Traces(Secrets secrets, Curl curl) {
        this.secrets = secrets;
        this.curl = curl;
    }

    Trace of(Optional<Exchange> exchange) {
        return exchange.map(each -> new Trace(
                        request(each.request()),
                        each.reply().map(this::reply).orElse(secrets.redacted(each.failureReason())),
                        curl.of(each.request())))
                .orElse(Trace.NONE);
    }

    /** What lies behind a link that an answer told. */
    Trace behind(Exchange exchange, Request told, String pointer) {
        return new Trace(
                request(exchange.request()),
                exchange.reply().map(this::reply).orElse(secrets.redacted(exchange.failureReason())),
                curl.behind(exchange.request(), told, pointer));
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

    private String reply(Response response) {
        StringBuilder text = new StringBuilder("HTTP " + response.status() + "\n");
        response.headers().forEach((name, values) -> {
            List<String> shown = name.equals("set-cookie") ? List.of("[cookie]") : values;
            shown.forEach(value -> text.append(name).append(": ").append(value).append('\n'));
        });
        if (response.size() > 0) {
            text.append('\n').append(readable(response.body()));
        }
        return secrets.redacted(text.toString());
    }

    private static String readable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8).codePoints().limit(MAX_LENGTH).forEach(c -> {
            boolean plain = c == '\n' || (c >= ' ' && c != 0xfffd && c != 0x7f);
            text.append(plain ? Character.toString(c) : c == '\r' ? "" : "\u00b7");
        });
        return bytes.length > MAX_LENGTH ? text + "\n... " + bytes.length + " bytes in all" : text.toString();
    }
}
