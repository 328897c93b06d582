package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Servers whose successful responses deviate from the spec. */
final class ResponseMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final VendorSpec vendor;
    private final ResponseInventory observed;
    private final ResponseMutantCollector collector;
    private final SchemaValidator validator;

    private ResponseMutants(VendorSpec vendor, ResponseInventory observed) {
        this.vendor = vendor;
        this.collector = new ResponseMutantCollector(vendor);
        this.observed = observed;
        this.validator = SchemaValidator.of(vendor.document());
    }

    /** Mutates observed fields only, so that every mutant changes a response. */
    static List<Mutant> of(VendorSpec vendor, ResponseInventory observed) {
        ResponseMutants all = new ResponseMutants(vendor, observed);
        observed.locations().forEach((place, seen) -> {
            if (place.vendor().equals(vendor.name()) && place.status() / 100 == 2) {
                vendor.operation(place.operation()).ifPresent(operation -> all.member(operation, place, seen));
            }
        });
        vendor.operations().forEach(all::response);
        return all.collector.all();
    }

    private void member(Operation operation, ResponseInventory.Location place, SortedSet<String> seen) {
        ResponseSpec responseSpec = operation.response(place.status()).orElseThrow();
        String pointer = place.pointer();
        List<SpecNode> schemas = Schemas.find(responseSpec.schema(), pointer.replace("*", "0"));
        if (pointer.isEmpty() || schemas.isEmpty() || !isAlwaysPresent(operation, place)) {
            return;
        }
        SpecNode schema = schemas.get(0);
        boolean inferred = responseSpec.isInferredAt(schema);
        List<SpecNode> parents = Schemas.find(
                responseSpec.schema(),
                pointer.substring(0, pointer.lastIndexOf('/')).replace("*", "0"));
        boolean required =
                parents.stream().anyMatch(each -> each.child("required").texts().contains(JsonPointers.last(pointer)));
        if (required && parents.size() == 1) {
            collector.add(operation, "without " + pointer, inferred, pointer, value -> MissingNode.getInstance());
        }
        boolean isText = seen.contains("string") || seen.contains("null");
        JsonNode other = otherType(isText ? NODES.textNode("") : NODES.objectNode());
        if (parents.size() == 1 && !validator.isValid(schema, other)) {
            collector.add(operation, pointer + " of another type", inferred, pointer, ResponseMutants::otherType);
        }
        if (schema.child("enum").exists() && !seen.contains("null")) {
            collector.add(operation, pointer + " outside its enum", true, pointer, value -> NODES.textNode("archived"));
        }
        String format = schema.child("format").text();
        if (List.of("date-time", "uuid", "uri").contains(format) && !seen.contains("null")) {
            collector.add(
                    operation,
                    pointer + " that is not a valid " + format,
                    inferred,
                    pointer,
                    value -> NODES.textNode("some day"));
        }
    }

    /** Returns whether every response has the field; {@link LifecycleMutants} mutate the others. */
    private boolean isAlwaysPresent(Operation operation, ResponseInventory.Location place) {
        String parent = place.pointer().substring(0, Math.max(0, place.pointer().lastIndexOf('/')));
        return observed.locations()
                .containsKey(new ResponseInventory.Location(vendor.name(), operation.id(), place.status(), parent));
    }

    private void response(Operation operation) {
        Optional<ResponseSpec> response =
                operation.success().filter(each -> each.schema().exists());
        boolean seen = observed.locations().keySet().stream()
                .anyMatch(each -> each.operation().equals(operation.id()) && each.status() / 100 == 2);
        if (response.isEmpty() || !seen) {
            return;
        }
        boolean inferred = response.get().isContentInferred();
        int other = operation.statuses(2).contains(206) ? 207 : 206;
        if (!operation.isSuccess(other)) {
            boolean isInferred = response.get().isInferred();
            collector.reply(operation, "status " + other, isInferred, reply -> ResponseEdits.status(reply, other));
        }
        collector.reply(operation, "status 500", false, reply -> ResponseEdits.status(reply, 500));
        collector.reply(
                operation,
                "content type text/html",
                inferred,
                r -> ResponseEdits.header(r, "content-type", "text/html"));
        collector.reply(
                operation,
                "charset iso-8859-1",
                inferred,
                r -> ResponseEdits.header(r, "content-type", "application/json; charset=iso-8859-1"));
        collector.reply(
                operation,
                "truncated JSON",
                inferred,
                r -> ResponseEdits.with(
                        r,
                        ResponseEdits.text(r).substring(0, ResponseEdits.text(r).length() - 1)));
        collector.reply(operation, "no body", inferred, r -> ResponseEdits.with(r, ""));
        collector.reply(
                operation, "a byte order mark", inferred, r -> ResponseEdits.with(r, "\ufeff" + ResponseEdits.text(r)));
        collector.reply(
                operation, "a page of HTML", inferred, r -> ResponseEdits.with(r, "<html>Please log in</html>"));
        collector.reply(
                operation,
                "two values in one body",
                inferred,
                r -> ResponseEdits.with(r, ResponseEdits.text(r) + ResponseEdits.text(r)));
        collector.reply(operation, "null as the body", inferred, r -> ResponseEdits.with(r, "null"));
        collector.reply(
                operation,
                "a redirect to another host",
                false,
                r -> ResponseEdits.header(ResponseEdits.status(r, 302), "location", "http://other.invalid/elsewhere"));
        for (String name : List.of("success", "result")) {
            if (response.get().schema().at("properties", name).exists()) {
                collector.add(
                        operation,
                        name + " that reports a failure",
                        false,
                        "/" + name,
                        v -> v.isBoolean() ? NODES.booleanNode(false) : NODES.textNode("failure"));
            }
        }
    }

    private static JsonNode otherType(JsonNode value) {
        return value.isTextual() || value.isNull() ? NODES.arrayNode().add(7) : NODES.textNode("of another type");
    }
}
