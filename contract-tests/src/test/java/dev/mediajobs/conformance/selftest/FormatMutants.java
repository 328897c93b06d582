package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/** Servers that write correct values in a wrong format. */
final class FormatMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResponseMutantCollector collector;
    private final SchemaValidator validator;

    private FormatMutants(VendorSpec vendor) {
        this.collector = new ResponseMutantCollector(vendor);
        this.validator = SchemaValidator.of(vendor.document());
    }

    static List<Mutant> of(VendorSpec vendor, ResponseInventory observed) {
        FormatMutants all = new FormatMutants(vendor);
        observed.locations().forEach((place, seen) -> {
            if (place.vendor().equals(vendor.name()) && place.status() / 100 == 2) {
                vendor.operation(place.operation()).ifPresent(operation -> all.place(operation, place, seen));
            }
        });
        return all.collector.all();
    }

    private void place(Operation operation, ResponseInventory.Location place, SortedSet<String> seen) {
        ResponseSpec responseSpec = operation.response(place.status()).orElseThrow();
        if (place.pointer().isEmpty()) {
            body(operation, responseSpec);
            return;
        }
        List<SpecNode> schemas =
                Schemas.find(responseSpec.schema(), place.pointer().replace("*", "0"));
        List<SpecNode> around = Schemas.find(
                responseSpec.schema(),
                place.pointer().substring(0, place.pointer().lastIndexOf('/')).replace("*", "0"));
        if (schemas.isEmpty() || around.size() != 1) {
            return;
        }
        SpecNode schema = schemas.get(0);
        boolean inferred = responseSpec.isInferredAt(schema);
        String pointer = place.pointer();
        boolean required = around.get(0).child("required").texts().contains(JsonPointers.last(pointer));
        if (required && !validator.isValid(schema, NullNode.instance) && schemas.size() == 1) {
            collector.add(operation, pointer + " as null", inferred, pointer, value -> NullNode.instance);
        }
        boolean numbers = seen.contains("integer") || seen.contains("number");
        if (numbers && !validator.isValid(schema, NODES.textNode("1"))) {
            collector.add(
                    operation,
                    pointer + " as a number in quotes",
                    inferred,
                    pointer,
                    v -> v.isNumber() ? NODES.textNode(v.asText()) : v);
        }
        if (seen.contains("boolean") && !validator.isValid(schema, NODES.textNode("true"))) {
            collector.add(
                    operation,
                    pointer + " as a boolean in quotes",
                    inferred,
                    pointer,
                    v -> v.isBoolean() ? NODES.textNode(v.asText()) : v);
        }
        if (schema.child("enum").exists()) {
            collector.add(
                    operation,
                    pointer + " with a trailing space",
                    true,
                    pointer,
                    v -> v.isTextual() ? NODES.textNode(v.asText() + " ") : v);
        }
        invalidValues(operation, schema, pointer, inferred, seen);
        if (schema.child("format").text().equals("date-time") && !seen.contains("null")) {
            collector.add(
                    operation,
                    pointer + " without a time zone",
                    inferred,
                    pointer,
                    v -> text(v, "(Z|[+-]\\d\\d:\\d\\d)$", ""));
            collector.add(
                    operation, pointer + " with a space in place of T", inferred, pointer, v -> text(v, "T", " "));
            collector.add(operation, pointer + " with a date only", inferred, pointer, v -> text(v, "T.*", ""));
        }
    }

    /** Values of the right type that the spec does not allow. */
    private void invalidValues(
            Operation operation, SpecNode schema, String pointer, boolean inferred, SortedSet<String> seen) {
        JsonNode json = schema.json();
        boolean letters = seen.stream().anyMatch(each -> each.matches("value:.*\\p{L}.*"));
        if (json.has("enum") && letters && !seen.contains("null")) {
            collector.add(operation, pointer + " in the other case", true, pointer, v -> otherCase(v));
        }
        if (seen.contains("array")
                && !validator.isValid(schema, NODES.arrayNode().addNull())) {
            collector.add(
                    operation,
                    pointer + " with null as the first element",
                    inferred,
                    pointer,
                    v -> v.isArray() ? NODES.arrayNode().addNull().addAll((ArrayNode) v) : v);
            collector.add(
                    operation,
                    pointer + " nested in an array",
                    inferred,
                    pointer,
                    v -> v.isArray() ? NODES.arrayNode().add(v) : v);
            collector.add(
                    operation, pointer + " as one element in place of an array", inferred, pointer, v -> v.path(0));
        }
        if (json.has("maxLength")) {
            String longer = "x".repeat(json.get("maxLength").asInt() + 1);
            collector.add(
                    operation, pointer + " longer than its maximum", inferred, pointer, v -> NODES.textNode(longer));
        }
        if (json.has("minimum")) {
            collector.add(
                    operation,
                    pointer + " below its minimum",
                    inferred,
                    pointer,
                    v -> NODES.numberNode(json.get("minimum").asLong() - 1));
        }
        if (json.path("format").asText().equals("uuid") && !seen.contains("null")) {
            collector.add(operation, pointer + " without dashes", inferred, pointer, v -> text(v, "-", ""));
        }
        if (json.path("format").asText().endsWith("date-time") && !seen.contains("null")) {
            collector.add(
                    operation,
                    pointer + " with a day that does not exist",
                    inferred,
                    pointer,
                    v -> text(v, "^\\d{4}-\\d\\d-\\d\\d", "2026-02-30"));
            collector.add(
                    operation,
                    pointer + " as seconds since 1970",
                    inferred,
                    pointer,
                    v -> NODES.numberNode(1_770_000_000));
        }
    }

    private static JsonNode otherCase(JsonNode value) {
        String text = value.asText();
        String upper = text.toUpperCase(Locale.ROOT);
        return NODES.textNode(upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper);
    }

    private void body(Operation operation, ResponseSpec responseSpec) {
        boolean inferred = responseSpec.isContentInferred();
        collector.reply(operation, "no content type", inferred, r -> ResponseEdits.without(r, "content-type"));
        collector.reply(
                operation,
                "content type text/plain",
                inferred,
                r -> ResponseEdits.header(r, "content-type", "text/plain"));
        collector.reply(
                operation,
                "charset utf-16",
                inferred,
                r -> ResponseEdits.header(r, "content-type", "application/json; charset=utf-16"));
        collector.reply(
                operation,
                "a duplicate field",
                inferred,
                r -> ResponseEdits.with(
                        r,
                        ResponseEdits.text(r).strip().startsWith("{")
                                ? "{\"double\":1,\"double\":2,"
                                        + ResponseEdits.text(r).strip().substring(1)
                                : "no"));
        collector.reply(
                operation,
                "JSON with a trailing comma",
                inferred,
                r -> ResponseEdits.with(r, ResponseEdits.text(r).strip().replaceAll("([}\\]])$", ",$1")));
        collector.reply(
                operation,
                "JSON nested in an array",
                inferred,
                r -> ResponseEdits.with(r, ResponseEdits.json(r).isArray() ? "{}" : "[" + ResponseEdits.text(r) + "]"));
        collector.reply(operation, "invalid UTF-8", inferred, r -> {
            byte[] bytes = ResponseEdits.text(r).replaceFirst("\"", "\"~").getBytes(StandardCharsets.UTF_8);
            bytes[ResponseEdits.text(r).indexOf('"') + 1] = (byte) 0xff;
            return new Response(r.status(), r.headers(), bytes);
        });
        collector.reply(
                operation,
                "JSON with a comment",
                inferred,
                r -> ResponseEdits.with(r, "/* ok */ " + ResponseEdits.text(r)));
        collector.reply(
                operation,
                "JSON in single quotes",
                inferred,
                r -> ResponseEdits.with(
                        r,
                        ResponseEdits.text(r).contains("\"")
                                ? ResponseEdits.text(r).replace('"', '\'')
                                : "'"));
        collector.reply(
                operation,
                "JSON as a string",
                inferred,
                r -> ResponseEdits.with(r, NODES.textNode(ResponseEdits.text(r))));
        collector.reply(operation, "status 204", inferred, r -> ResponseEdits.with(ResponseEdits.status(r, 204), ""));
        collector.reply(operation, "status 503", false, r -> ResponseEdits.status(r, 503));
        collector.reply(operation, "status 304", false, r -> ResponseEdits.with(ResponseEdits.status(r, 304), ""));
        List.of(200, 201, 202).stream()
                .filter(status -> !operation.isSuccess(status))
                .forEach(status -> collector.reply(
                        operation,
                        "status " + status,
                        responseSpec.isInferred(),
                        r -> ResponseEdits.status(r, status)));
    }

    private static JsonNode text(JsonNode value, String pattern, String replacement) {
        return value.isTextual() ? NODES.textNode(value.textValue().replaceFirst(pattern, replacement)) : value;
    }
}
