package dev.mediajobs.conformance.observe.har;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.observe.traffic.CapturedBody;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exchange of a recording.
 *
 * @param vendor vendor that the kit recorded; empty in recordings of other programs
 */
public record RecordedExchange(String vendor, ObservedExchange exchange) {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";]+)");

    /** An entry that cannot be read; the message says why. */
    static final class MalformedEntryException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedEntryException(String message) {
            super(message);
        }
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedEntryException if it has no method, URL or status
     */
    static RecordedExchange of(JsonNode entry) throws MalformedEntryException {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        String method = request.path("method").asText("");
        if (method.isEmpty()) {
            throw new MalformedEntryException("it has no request.method");
        }
        if (!response.path("status").isNumber()) {
            throw new MalformedEntryException("it has no response.status");
        }
        int status = response.path("status").asInt();
        String error = entry.path("_error").asText(response.path("_error").asText(""));
        boolean failed = status == 0 || entry.hasNonNull("_error");
        return new RecordedExchange(
                entry.path("_vendor").asText(""),
                new ObservedExchange(
                        started(entry.path("startedDateTime").asText("")),
                        Duration.ofNanos((long)
                                (Math.max(0, Math.min(1e9, entry.path("time").asDouble(0))) * 1e6)),
                        method,
                        url(request.path("url").asText("")),
                        headers(request.path("headers"), false),
                        requestBody(request),
                        status,
                        response.path("statusText").asText(""),
                        headers(response.path("headers"), true),
                        responseBody(response),
                        failed ? "no complete response was recorded" + (error.isEmpty() ? "" : ": " + error) : "",
                        entry.path("_cancelled").asBoolean() || isStoppedByClient(status, error)));
    }

    /** Returns whether the client itself stopped the request. Firefox records only the status 0 then, and no reason. */
    private static boolean isStoppedByClient(int status, String error) {
        return error.isEmpty() ? status == 0 : error.contains("ERR_ABORTED") || error.contains("ERR_BLOCKED");
    }

    private static Instant started(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static URI url(String text) throws MalformedEntryException {
        try {
            // Recordings have characters that a URL must escape.
            URI url = new URI(text.replaceFirst("#.*", "")
                    .replace(" ", "%20")
                    .replace("|", "%7C")
                    .replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("[", "%5B")
                    .replace("]", "%5D")
                    .replace("\"", "%22"));
            if (url.getHost() != null && url.getRawPath() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new MalformedEntryException("its request.url is not a URL");
        }
        throw new MalformedEntryException("its request.url is not an absolute URL");
    }

    /** Returns headers without those of HTTP/2; bodies in recordings are decoded. */
    private static List<Map.Entry<String, String>> headers(JsonNode list, boolean decoded) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (JsonNode each : list) {
            String name = each.path("name").asText("");
            boolean encoding = decoded && name.equalsIgnoreCase("content-encoding");
            if (!name.isEmpty() && !name.startsWith(":") && !encoding) {
                headers.add(Map.entry(name, each.path("value").asText("")));
            }
        }
        return headers;
    }

    private static CapturedBody requestBody(JsonNode request) {
        JsonNode data = request.path("postData");
        if (data.path("text").isTextual() && !data.path("text").textValue().isEmpty()) {
            return body(data, data.path("_encoding").asText(""));
        }
        if (data.path("params").size() > 0) {
            return form(data.path("mimeType").asText(""), data.path("params"));
        }
        boolean expected = request.path("bodySize").asLong(0) > 0 || data.isObject();
        return expected ? CapturedBody.UNKNOWN : CapturedBody.NONE;
    }

    private static CapturedBody responseBody(JsonNode response) {
        JsonNode content = response.path("content");
        if (content.path("text").isTextual()
                && !content.path("text").textValue().isEmpty()) {
            return body(content, content.path("encoding").asText(""));
        }
        boolean empty =
                content.path("size").asLong(0) == 0 && response.path("bodySize").asLong(0) == 0;
        return empty ? CapturedBody.NONE : CapturedBody.UNKNOWN;
    }

    private static CapturedBody body(JsonNode content, String encoding) {
        String text = content.path("text").textValue();
        boolean cut =
                text.length() >= HarReader.MAX_STRING || content.path("_cut").asBoolean();
        try {
            byte[] bytes = encoding.equalsIgnoreCase("base64")
                    ? Base64.getMimeDecoder().decode(text.substring(0, text.length() - (cut ? text.length() % 4 : 0)))
                    : text.getBytes(StandardCharsets.UTF_8);
            // The decoder skips what is not Base64, so that nothing may be left.
            return bytes.length == 0
                    ? CapturedBody.UNKNOWN
                    : new CapturedBody(
                            bytes, Math.max(bytes.length, content.path("size").asLong(0)), !cut);
        } catch (IllegalArgumentException e) {
            return CapturedBody.UNKNOWN;
        }
    }

    private static CapturedBody form(String type, JsonNode params) {
        StringBuilder body = new StringBuilder();
        Matcher boundary = BOUNDARY.matcher(type);
        if (type.contains("urlencoded")) {
            for (JsonNode each : params) {
                body.append(body.length() == 0 ? "" : "&")
                        .append(URLEncoder.encode(each.path("name").asText(""), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(each.path("value").asText(""), StandardCharsets.UTF_8));
            }
        } else if (boundary.find()) {
            for (JsonNode each : params) {
                String file = each.path("fileName").asText("");
                body.append("--").append(boundary.group(1)).append("\r\nContent-Disposition: form-data; name=\"");
                body.append(each.path("name").asText("")).append('"');
                body.append(file.isEmpty() ? "" : "; filename=\"" + file + "\"").append("\r\n\r\n");
                body.append(each.path("value").asText("")).append("\r\n");
            }
            body.append("--").append(boundary.group(1)).append("--\r\n");
        } else {
            return CapturedBody.UNKNOWN;
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new CapturedBody(bytes, bytes.length, true);
    }
}
