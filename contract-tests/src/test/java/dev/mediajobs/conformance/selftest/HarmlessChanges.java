package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Differences between conforming servers, which the kit must not report. */
final class HarmlessChanges {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HarmlessChanges() {}

    /** Creates the changes, by name. */
    static Map<String, ResponseMutator> all() {
        Map<String, UnaryOperator<Response>> changes = new LinkedHashMap<>();
        changes.put("an additional string field", json(each -> extra(each, NODES.textNode("more"))));
        changes.put(
                "an additional object field",
                json(each -> extra(each, NODES.objectNode().put("deep", 1))));
        changes.put(
                "an additional array field",
                json(each -> extra(each, NODES.arrayNode().add("a").add(2))));
        changes.put("an additional null field", json(each -> extra(each, NODES.nullNode())));
        changes.put("fields in reverse order", json(HarmlessChanges::reversed));
        changes.put("white space", text(json -> json.toPrettyString()));
        changes.put("an empty line before and after", text(json -> "\r\n \t" + json + "\n\n"));
        changes.put("escaped letters", text(json -> escaped(json.toString())));
        changes.put("escaped slashes", text(json -> json.toString().replace("/", "\\/")));
        changes.put("an additional header", reply -> ResponseEdits.header(reply, "x-request-id", "6f1c2f0e"));
        changes.put("another server header", reply -> ResponseEdits.header(reply, "server", "gateway/2.1"));
        changes.put("a cookie", reply -> ResponseEdits.header(reply, "set-cookie", "lb=1; Path=/"));
        changes.put("no caching", reply -> ResponseEdits.header(reply, "cache-control", "no-store"));
        changes.put("CORS for all origins", reply -> ResponseEdits.header(reply, "access-control-allow-origin", "*"));
        changes.put("charset=utf-8", type("application/json; charset=utf-8"));
        changes.put("charset=UTF-8 without a space", type("application/json;charset=UTF-8"));
        changes.put("charset in quotes", type("application/json; charset=\"utf-8\""));
        changes.put("the content type in upper case", type("Application/JSON"));
        changes.put("gzip", HarmlessChanges::packed);
        changes.put("chunks", reply -> ResponseEdits.header(reply, "x-send-chunked", "yes"));
        changes.put("gzip in chunks", reply -> ResponseEdits.header(packed(reply), "x-send-chunked", "yes"));
        changes.put("a content language", reply -> ResponseEdits.header(reply, "content-language", "en"));
        changes.put(
                "a last-modified header",
                reply -> ResponseEdits.header(reply, "last-modified", "Sat, 21 Nov 2026 05:00:00 GMT"));
        changes.put("an etag", reply -> ResponseEdits.header(reply, "etag", "W/\"33a64df5\""));
        changes.put("a rate limit header", reply -> ResponseEdits.header(reply, "x-ratelimit-remaining", "12"));
        changes.put("a closed connection", reply -> ResponseEdits.header(reply, "x-send-close", "yes"));
        changes.put("spaces around the content type", type("  application/json ;  charset=utf-8  "));
        changes.put("fractions of seconds", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "$1.120000$2")));
        changes.put("picoseconds", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "$1.123456789012$2")));
        changes.put("times in lower case", text(json -> json.toString()
                .replaceAll("(\\d)T(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z", "$1t$2z")));
        changes.put("+00:00 in place of Z", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z", "$1+00:00")));
        changes.put("fractions of seconds without a zone", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?\"", "$1.12\"")));
        changes.put("integers with a decimal point", json(HarmlessNumbers::withDecimalPoint));
        changes.put("an empty failure reason in place of null", json(HarmlessChanges::emptyReason));
        changes.put("a parameter of the content type", type("application/json; charset=utf-8; profile=\"v1\""));
        changes.put("a retry-after header", reply -> ResponseEdits.header(reply, "retry-after", "1"));
        changes.put("a via header", reply -> ResponseEdits.header(reply, "via", "1.1 gateway"));
        changes.put(
                "a strict-transport-security header",
                reply -> ResponseEdits.header(
                        reply, "strict-transport-security", "max-age=63072000; includeSubDomains"));
        changes.put("an age header", reply -> ResponseEdits.header(reply, "age", "0"));
        changes.put("another error message", json(HarmlessChanges::otherMessage));
        Map<String, ResponseMutator> mutators = new LinkedHashMap<>();
        changes.forEach(
                (name, change) -> mutators.put(name, (called, request, reply, upstream) -> change.apply(reply)));
        mutators.putAll(HarmlessBehaviours.all());
        mutators.put("redirects to files", (called, request, reply, upstream) -> {
            String type = reply.mediaType();
            boolean file = called.isEmpty() && (type.startsWith("image/") || type.startsWith("video/"));
            String query = String.valueOf(request.uri().getRawQuery());
            if (!file || query.contains("redirected=yes")) {
                return reply;
            }
            String place = request.uri().getRawPath() + "?" + query + "&redirected=yes";
            return ResponseEdits.header(ResponseEdits.status(ResponseEdits.with(reply, ""), 302), "location", place);
        });
        AtomicInteger signatures = new AtomicInteger();
        mutators.put(
                "new link signatures in each response",
                (called, request, reply, upstream) -> ResponseEdits.isJson(reply)
                        ? ResponseEdits.with(
                                reply,
                                ResponseEdits.text(reply)
                                        .replaceAll("(&signature=\\w+)", "$1&again=" + signatures.incrementAndGet()))
                        : reply);
        return mutators;
    }

    private static UnaryOperator<Response> json(UnaryOperator<JsonNode> change) {
        return response -> ResponseEdits.isJson(response)
                ? ResponseEdits.with(response, change.apply(ResponseEdits.json(response)))
                : response;
    }

    private static UnaryOperator<Response> text(Function<JsonNode, String> writing) {
        return response -> ResponseEdits.isJson(response)
                ? ResponseEdits.with(response, writing.apply(ResponseEdits.json(response)))
                : response;
    }

    private static UnaryOperator<Response> type(String type) {
        return response ->
                ResponseEdits.isJson(response) ? ResponseEdits.header(response, "content-type", type) : response;
    }

    private static JsonNode extra(JsonNode json, JsonNode value) {
        if (json.isObject()) {
            ObjectNode more = NODES.objectNode();
            more.set("undocumented", value);
            json.properties().forEach(each -> more.set(each.getKey(), extra(each.getValue(), value)));
            return more;
        }
        if (json.isArray()) {
            ArrayNode more = NODES.arrayNode();
            json.forEach(each -> more.add(extra(each, value)));
            return more;
        }
        return json;
    }

    private static JsonNode reversed(JsonNode json) {
        if (!json.isObject()) {
            return json;
        }
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode other = NODES.objectNode();
        names.forEach(name -> other.set(name, reversed(json.get(name))));
        return other;
    }

    /** A missing failure reason may be null or empty. */
    private static JsonNode emptyReason(JsonNode json) {
        JsonNode changed = json;
        for (String pointer : List.of("/failed_reason", "/data/errorMessage")) {
            changed = ResponseEdits.changed(changed, pointer, was -> was.isNull() ? NODES.textNode("") : was);
        }
        return changed;
    }

    /** The error message is free text. */
    private static JsonNode otherMessage(JsonNode json) {
        ObjectNode copy = json.isObject() ? json.deepCopy() : NODES.objectNode();
        for (String name : List.of("error", "detail", "message")) {
            if (copy.path(name).isTextual()) {
                copy.put(name, "Sorry, but no.");
            }
        }
        return json.isObject() ? copy : json;
    }

    /** Escapes letters of strings, which does not change their value. */
    private static String escaped(String json) {
        return json.replace("a", String.format(Locale.ROOT, "\\u%04x", (int) 'a'))
                .replace("f\\u0061lse", "false")
                .replaceAll("([:,\\[])f\\\\u0061lse", "$1false");
    }

    private static Response packed(Response response) {
        if (response.size() == 0) {
            return response;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Response packed = new Response(response.status(), response.headers(), out.toByteArray());
        return ResponseEdits.header(packed, "content-encoding", "gzip");
    }
}
