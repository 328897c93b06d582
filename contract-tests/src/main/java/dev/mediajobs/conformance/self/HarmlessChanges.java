package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Reply;
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

/** Ways in which a right server may differ from another right one. */
final class HarmlessChanges {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HarmlessChanges() {}

    /** The changes by name. */
    static Map<String, Meddler> all() {
        Map<String, UnaryOperator<Reply>> changes = new LinkedHashMap<>();
        changes.put("an extra text", json(each -> extra(each, NODES.textNode("more"))));
        changes.put(
                "an extra object", json(each -> extra(each, NODES.objectNode().put("deep", 1))));
        changes.put(
                "an extra list",
                json(each -> extra(each, NODES.arrayNode().add("a").add(2))));
        changes.put("an extra null", json(each -> extra(each, NODES.nullNode())));
        changes.put("members in reverse order", json(HarmlessChanges::reversed));
        changes.put("white space", text(json -> json.toPrettyString()));
        changes.put("a line before and after", text(json -> "\r\n \t" + json + "\n\n"));
        changes.put("letters written as escapes", text(json -> escaped(json.toString())));
        changes.put("slashes written as escapes", text(json -> json.toString().replace("/", "\\/")));
        changes.put("a further header", reply -> Replies.header(reply, "x-request-id", "6f1c2f0e"));
        changes.put("another server", reply -> Replies.header(reply, "server", "gateway/2.1"));
        changes.put("a cookie", reply -> Replies.header(reply, "set-cookie", "lb=1; Path=/"));
        changes.put("no caching", reply -> Replies.header(reply, "cache-control", "no-store"));
        changes.put("open to web pages", reply -> Replies.header(reply, "access-control-allow-origin", "*"));
        changes.put("charset=utf-8", type("application/json; charset=utf-8"));
        changes.put("charset=UTF-8 without a space", type("application/json;charset=UTF-8"));
        changes.put("charset in quotes", type("application/json; charset=\"utf-8\""));
        changes.put("the type in capitals", type("Application/JSON"));
        changes.put("gzip", HarmlessChanges::packed);
        changes.put("chunks", reply -> Replies.header(reply, "x-send-chunked", "yes"));
        changes.put("gzip in chunks", reply -> Replies.header(packed(reply), "x-send-chunked", "yes"));
        changes.put("a language", reply -> Replies.header(reply, "content-language", "en"));
        changes.put(
                "a time of change", reply -> Replies.header(reply, "last-modified", "Sat, 21 Nov 2026 05:00:00 GMT"));
        changes.put("a mark of its state", reply -> Replies.header(reply, "etag", "W/\"33a64df5\""));
        changes.put("limits told", reply -> Replies.header(reply, "x-ratelimit-remaining", "12"));
        changes.put("an end of the connection", reply -> Replies.header(reply, "x-send-close", "yes"));
        changes.put("blanks around the type", type("  application/json ;  charset=utf-8  "));
        changes.put("fractions of seconds", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "$1.120000$2")));
        changes.put("fractions that are finer still", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)", "$1.123456789012$2")));
        changes.put("times in small letters", text(json -> json.toString()
                .replaceAll("(\\d)T(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z", "$1t$2z")));
        changes.put("times in another zone", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z", "$1+00:00")));
        changes.put("fractions of seconds without a zone", text(json -> json.toString()
                .replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?\"", "$1.12\"")));
        changes.put("whole numbers with a point", json(HarmlessNumbers::pointed));
        changes.put("an empty text for no reason", json(HarmlessChanges::emptyReason));
        changes.put("a parameter of the type", type("application/json; charset=utf-8; profile=\"v1\""));
        changes.put("a time to come again", reply -> Replies.header(reply, "retry-after", "1"));
        changes.put("a gateway's mark", reply -> Replies.header(reply, "via", "1.1 gateway"));
        changes.put(
                "safety for browsers",
                reply -> Replies.header(reply, "strict-transport-security", "max-age=63072000; includeSubDomains"));
        changes.put("an age of the answer", reply -> Replies.header(reply, "age", "0"));
        changes.put("words of a refusal", json(HarmlessChanges::otherWords));
        Map<String, Meddler> meddlers = new LinkedHashMap<>();
        changes.forEach(
                (name, change) -> meddlers.put(name, (called, request, reply, upstream) -> change.apply(reply)));
        meddlers.putAll(HarmlessServers.all());
        meddlers.put("files that are handed on", (called, request, reply, upstream) -> {
            String type = reply.mediaType();
            boolean file = called.isEmpty() && (type.startsWith("image/") || type.startsWith("video/"));
            String query = String.valueOf(request.uri().getRawQuery());
            if (!file || query.contains("handed=on")) {
                return reply;
            }
            String place = request.uri().getRawPath() + "?" + query + "&handed=on";
            return Replies.header(Replies.status(Replies.with(reply, ""), 302), "location", place);
        });
        AtomicInteger signatures = new AtomicInteger();
        meddlers.put(
                "links signed anew each time",
                (called, request, reply, upstream) -> Replies.isJson(reply)
                        ? Replies.with(
                                reply,
                                reply.text()
                                        .replaceAll("(&signature=\\w+)", "$1&again=" + signatures.incrementAndGet()))
                        : reply);
        return meddlers;
    }

    private static UnaryOperator<Reply> json(UnaryOperator<JsonNode> change) {
        return reply -> Replies.isJson(reply) ? Replies.with(reply, change.apply(Replies.json(reply))) : reply;
    }

    private static UnaryOperator<Reply> text(Function<JsonNode, String> writing) {
        return reply -> Replies.isJson(reply) ? Replies.with(reply, writing.apply(Replies.json(reply))) : reply;
    }

    private static UnaryOperator<Reply> type(String type) {
        return reply -> Replies.isJson(reply) ? Replies.header(reply, "content-type", type) : reply;
    }

    private static JsonNode extra(JsonNode json, JsonNode value) {
        if (json.isObject()) {
            ObjectNode more = NODES.objectNode();
            more.set("unheardOf", value);
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

    /** No reason to tell may be null or empty. */
    private static JsonNode emptyReason(JsonNode json) {
        JsonNode changed = json;
        for (String pointer : List.of("/failed_reason", "/data/errorMessage")) {
            changed = Replies.changed(changed, pointer, was -> was.isNull() ? NODES.textNode("") : was);
        }
        return changed;
    }

    /** What an error says to people may change. */
    private static JsonNode otherWords(JsonNode json) {
        ObjectNode copy = json.isObject() ? json.deepCopy() : NODES.objectNode();
        for (String name : List.of("error", "detail", "message")) {
            if (copy.path(name).isTextual()) {
                copy.put(name, "Sorry, but no.");
            }
        }
        return json.isObject() ? copy : json;
    }

    /** Letters of texts as escapes; such a text means the same. */
    private static String escaped(String json) {
        return json.replace("a", String.format(Locale.ROOT, "\\u%04x", (int) 'a'))
                .replace("f\\u0061lse", "false")
                .replaceAll("([:,\\[])f\\\\u0061lse", "$1false");
    }

    private static Reply packed(Reply reply) {
        if (reply.size() == 0) {
            return reply;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Reply packed = new Reply(reply.status(), reply.headers(), out.toByteArray());
        return Replies.header(packed, "content-encoding", "gzip");
    }
}
