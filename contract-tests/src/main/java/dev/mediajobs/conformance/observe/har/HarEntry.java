package dev.mediajobs.conformance.observe.har;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.observe.traffic.CapturedBody;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Formats an exchange as an entry of HAR 1.2, without credentials. */
public final class HarEntry {

    /** Maximum size of a recorded text: 1 MiB. */
    static final int MAX_TEXT = 1024 * 1024;

    /** Maximum size of a recorded binary body: 256 KiB. */
    static final int MAX_BINARY = 256 * 1024;

    /** A secret that the cut divides is in these bytes, which are dropped. */
    private static final int MARGIN = 8 * 1024;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Secrets secrets;
    private final Predicate<String> isSecretHeader;

    /**
     * Creates a formatter.
     *
     * @param secrets redacts the credentials that it knows
     * @param isSecretHeader whether the whole value of a header is a credential
     */
    public HarEntry(Secrets secrets, Predicate<String> isSecretHeader) {
        this.secrets = secrets;
        this.isSecretHeader = isSecretHeader;
    }

    /**
     * Returns the entry.
     *
     * @param url the URL without signatures
     * @param sent the body of the request without content encoding; empty if it is incomplete or cannot be decoded
     * @param received the body of the response, likewise
     */
    public ObjectNode of(
            String vendor, ObservedExchange exchange, URI url, Optional<byte[]> sent, Optional<byte[]> received) {
        ObjectNode entry = NODES.objectNode();
        double time = exchange.duration().toNanos() / 1_000_000.0;
        entry.put("startedDateTime", exchange.started().toString()).put("time", time);
        request(entry.putObject("request"), exchange, url, sent);
        response(entry.putObject("response"), exchange, received);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", time).put("receive", 0);
        entry.put("_vendor", vendor);
        if (!exchange.failure().isEmpty()) {
            entry.put("_error", secrets.redacted(exchange.failure())).put("_cancelled", exchange.cancelled());
        }
        return entry;
    }

    private void request(ObjectNode request, ObservedExchange exchange, URI url, Optional<byte[]> sent) {
        request.put("method", exchange.method());
        request.put("url", secrets.withoutKnown(url.toString()));
        request.put("httpVersion", "HTTP/1.1");
        request.putArray("cookies");
        headers(request.putArray("headers"), exchange.requestHeaders());
        ArrayNode query = request.putArray("queryString");
        String rawQuery = url.getRawQuery() == null ? "" : url.getRawQuery();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                query.addObject()
                        .put("name", secrets.withoutKnown(parts[0]))
                        .put("value", parts.length < 2 ? "" : secrets.withoutKnown(parts[1]));
            }
        }
        CapturedBody body = exchange.requestBody();
        if (body.size() > 0) {
            ObjectNode data = request.putObject("postData");
            data.put("mimeType", ObservedExchange.header(exchange.requestHeaders(), "content-type"));
            data.putArray("params");
            content(data, body, sent, "_encoding");
        }
        request.put("headersSize", -1).put("bodySize", body.size());
    }

    private void response(ObjectNode response, ObservedExchange exchange, Optional<byte[]> received) {
        response.put("status", exchange.status());
        response.put("statusText", secrets.redacted(exchange.reason()));
        response.put("httpVersion", "HTTP/1.1");
        response.putArray("cookies");
        headers(response.putArray("headers"), exchange.responseHeaders());
        ObjectNode content = response.putObject("content");
        content.put(
                "size",
                received.map(bytes -> (long) bytes.length)
                        .orElse(exchange.responseBody().size()));
        content.put("mimeType", ObservedExchange.header(exchange.responseHeaders(), "content-type"));
        if (exchange.responseBody().size() > 0) {
            content(content, exchange.responseBody(), received, "encoding");
        }
        response.put("redirectURL", secrets.redacted(ObservedExchange.header(exchange.responseHeaders(), "location")));
        response.put("headersSize", -1).put("bodySize", exchange.responseBody().size());
    }

    private void headers(ArrayNode array, List<Map.Entry<String, String>> headers) {
        for (Map.Entry<String, String> header : headers) {
            array.addObject()
                    .put("name", secrets.withoutKnown(header.getKey()))
                    .put(
                            "value",
                            isSecretHeader.test(header.getKey()) ? "REDACTED" : secrets.redacted(header.getValue()));
        }
    }

    /** Adds text, or bytes in Base64, up to their limit; a body with a credential in its bytes is left out. */
    private void content(ObjectNode target, CapturedBody body, Optional<byte[]> decoded, String encoding) {
        byte[] bytes = decoded.orElse(body.bytes());
        boolean encoded = decoded.isEmpty() && body.complete();
        Optional<String> text = encoded ? Optional.empty() : text(bytes, MAX_TEXT + MARGIN);
        int kept;
        if (text.isPresent()) {
            String safe = secrets.redacted(text.get());
            boolean cut = bytes.length > MAX_TEXT || !body.complete();
            String shown = cut ? safe.substring(0, Math.max(0, Math.min(safe.length(), MAX_TEXT) - 1)) : safe;
            target.put("text", shown);
            kept = cut ? Math.min(bytes.length, MAX_TEXT) : bytes.length;
        } else {
            byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, MAX_BINARY));
            String latin =
                    new String(bytes, 0, Math.min(bytes.length, MAX_BINARY + MARGIN), StandardCharsets.ISO_8859_1);
            if (!secrets.withoutKnown(latin).equals(latin)) {
                target.put("comment", "The body is left out, because it contains a credential.")
                        .put("_cut", true);
                return;
            }
            target.put("text", Base64.getEncoder().encodeToString(start)).put(encoding, "base64");
            kept = start.length;
        }
        if (kept < bytes.length || !body.complete() || encoded) {
            target.put("_cut", true)
                    .put(
                            "comment",
                            encoded
                                    ? "The body has a content encoding that was not decoded."
                                    : "Only the start of " + body.size() + " bytes is recorded.");
        }
    }

    /** Returns the start of a text in UTF-8 without control characters other than white space; empty if it is binary. */
    private static Optional<String> text(byte[] bytes, int limit) {
        int end = Math.min(bytes.length, limit);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString();
            boolean plain = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            return plain ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
