package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Servers that write down the right things in a form that is not theirs. */
final class FormMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BrokenAnswers broken;
    private final SchemaJudge judge;

    private FormMutants(Vendor vendor) {
        this.broken = new BrokenAnswers(vendor);
        this.judge = SchemaJudge.of(vendor.document());
    }

    static List<Mutant> of(Vendor vendor, Observed observed) {
        FormMutants all = new FormMutants(vendor);
        observed.places().forEach((place, seen) -> {
            if (place.vendor().equals(vendor.name()) && place.status() / 100 == 2) {
                vendor.operation(place.operation()).ifPresent(operation -> all.place(operation, place, seen));
            }
        });
        return all.broken.all();
    }

    private void place(Operation operation, Observed.Place place, SortedSet<String> seen) {
        Answer answer = operation.answer(place.status()).orElseThrow();
        if (place.pointer().isEmpty()) {
            whole(operation, answer);
            return;
        }
        List<SpecNode> schemas =
                StatusWords.find(answer.jsonSchema(), place.pointer().replace("*", "0"));
        List<SpecNode> around = StatusWords.find(
                answer.jsonSchema(),
                place.pointer().substring(0, place.pointer().lastIndexOf('/')).replace("*", "0"));
        if (schemas.isEmpty() || around.size() != 1) {
            return;
        }
        SpecNode schema = schemas.get(0);
        boolean inferred = answer.isInferredAt(schema);
        String pointer = place.pointer();
        boolean required = around.get(0).child("required").words().contains(Pointers.last(pointer));
        if (required && !judge.accepts(schema, NullNode.instance) && schemas.size() == 1) {
            broken.add(operation, pointer + " null", inferred, pointer, value -> NullNode.instance);
        }
        boolean numbers = seen.contains("integer") || seen.contains("number");
        if (numbers && !judge.accepts(schema, NODES.textNode("1"))) {
            broken.add(
                    operation,
                    pointer + " a number in quotes",
                    inferred,
                    pointer,
                    v -> v.isNumber() ? NODES.textNode(v.asText()) : v);
        }
        if (seen.contains("boolean") && !judge.accepts(schema, NODES.textNode("true"))) {
            broken.add(
                    operation,
                    pointer + " a truth in quotes",
                    inferred,
                    pointer,
                    v -> v.isBoolean() ? NODES.textNode(v.asText()) : v);
        }
        if (schema.child("enum").exists()) {
            broken.add(
                    operation,
                    pointer + " with a blank behind it",
                    true,
                    pointer,
                    v -> v.isTextual() ? NODES.textNode(v.asText() + " ") : v);
        }
        odder(operation, schema, pointer, inferred, seen);
        if (schema.child("format").text().equals("date-time") && !seen.contains("null")) {
            broken.add(
                    operation,
                    pointer + " a time without a zone",
                    inferred,
                    pointer,
                    v -> text(v, "(Z|[+-]\\d\\d:\\d\\d)$", ""));
            broken.add(operation, pointer + " a time with a blank in it", inferred, pointer, v -> text(v, "T", " "));
            broken.add(operation, pointer + " a date alone", inferred, pointer, v -> text(v, "T.*", ""));
        }
    }

    /** Values of the right type that the spec refuses all the same. */
    private void odder(Operation operation, SpecNode schema, String pointer, boolean inferred, SortedSet<String> seen) {
        JsonNode json = schema.json();
        boolean letters = seen.stream().anyMatch(each -> each.matches("word:.*\\p{L}.*"));
        if (json.has("enum") && letters && !seen.contains("null")) {
            broken.add(operation, pointer + " in letters of the other case", true, pointer, v -> otherCase(v));
        }
        if (seen.contains("array") && !judge.accepts(schema, NODES.arrayNode().addNull())) {
            broken.add(
                    operation,
                    pointer + " with nothing for its first thing",
                    inferred,
                    pointer,
                    v -> v.isArray() ? NODES.arrayNode().addNull().addAll((ArrayNode) v) : v);
            broken.add(
                    operation,
                    pointer + " a list in a list",
                    inferred,
                    pointer,
                    v -> v.isArray() ? NODES.arrayNode().add(v) : v);
            broken.add(operation, pointer + " one thing for a list", inferred, pointer, v -> v.path(0));
        }
        if (json.has("maxLength")) {
            String longer = "x".repeat(json.get("maxLength").asInt() + 1);
            broken.add(operation, pointer + " longer than it may be", inferred, pointer, v -> NODES.textNode(longer));
        }
        if (json.has("minimum")) {
            broken.add(
                    operation,
                    pointer + " below its minimum",
                    inferred,
                    pointer,
                    v -> NODES.numberNode(json.get("minimum").asLong() - 1));
        }
        if (json.path("format").asText().equals("uuid") && !seen.contains("null")) {
            broken.add(operation, pointer + " without its dashes", inferred, pointer, v -> text(v, "-", ""));
        }
        if (json.path("format").asText().endsWith("date-time") && !seen.contains("null")) {
            broken.add(
                    operation,
                    pointer + " a day that no calendar has",
                    inferred,
                    pointer,
                    v -> text(v, "^\\d{4}-\\d\\d-\\d\\d", "2026-02-30"));
            broken.add(
                    operation, pointer + " a time in seconds", inferred, pointer, v -> NODES.numberNode(1_770_000_000));
        }
    }

    private static JsonNode otherCase(JsonNode value) {
        String text = value.asText();
        String upper = text.toUpperCase(Locale.ROOT);
        return NODES.textNode(upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper);
    }

    private void whole(Operation operation, Answer answer) {
        boolean inferred = answer.isContentInferred();
        broken.reply(operation, "no content type", inferred, r -> Replies.without(r, "content-type"));
        broken.reply(
                operation, "content type text/plain", inferred, r -> Replies.header(r, "content-type", "text/plain"));
        broken.reply(
                operation,
                "charset utf-16",
                inferred,
                r -> Replies.header(r, "content-type", "application/json; charset=utf-16"));
        broken.reply(
                operation,
                "a member twice",
                inferred,
                r -> Replies.with(
                        r,
                        r.text().strip().startsWith("{")
                                ? "{\"double\":1,\"double\":2,"
                                        + r.text().strip().substring(1)
                                : "no"));
        broken.reply(
                operation,
                "JSON that ends with a comma",
                inferred,
                r -> Replies.with(r, r.text().strip().replaceAll("([}\\]])$", ",$1")));
        broken.reply(
                operation,
                "JSON in a list",
                inferred,
                r -> Replies.with(r, Replies.json(r).isArray() ? "{}" : "[" + r.text() + "]"));
        broken.reply(operation, "bytes that are no UTF-8", inferred, r -> {
            byte[] bytes = r.text().replaceFirst("\"", "\"~").getBytes(StandardCharsets.UTF_8);
            bytes[r.text().indexOf('"') + 1] = (byte) 0xff;
            return new Reply(r.status(), r.headers(), bytes);
        });
        broken.reply(operation, "JSON with a comment", inferred, r -> Replies.with(r, "/* ok */ " + r.text()));
        broken.reply(
                operation,
                "JSON in single quotes",
                inferred,
                r -> Replies.with(r, r.text().contains("\"") ? r.text().replace('"', '\'') : "'"));
        broken.reply(operation, "JSON in quotes", inferred, r -> Replies.with(r, NODES.textNode(r.text())));
        broken.reply(operation, "status 204", inferred, r -> Replies.with(Replies.status(r, 204), ""));
        broken.reply(operation, "status 503", false, r -> Replies.status(r, 503));
        broken.reply(operation, "status 304", false, r -> Replies.with(Replies.status(r, 304), ""));
        List.of(200, 201, 202).stream()
                .filter(status -> !operation.isSuccess(status))
                .forEach(status -> broken.reply(
                        operation, "status " + status, answer.isInferred(), r -> Replies.status(r, status)));
    }

    private static JsonNode text(JsonNode value, String what, String instead) {
        return value.isTextual() ? NODES.textNode(value.textValue().replaceFirst(what, instead)) : value;
    }
}
