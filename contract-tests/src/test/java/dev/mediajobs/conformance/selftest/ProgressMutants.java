package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers whose progress decreases, leaves its range, or has another format. */
final class ProgressMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final VendorSpec vendor;
    private final Operation submit;
    private final Operation poll;
    private final String pointer;
    private final List<Mutant> mutants = new ArrayList<>();

    private ProgressMutants(VendorSpec vendor, Operation submit, Operation poll, String pointer) {
        this.vendor = vendor;
        this.submit = submit;
        this.poll = poll;
        this.pointer = pointer;
    }

    static List<Mutant> of(VendorSpec vendor, Operation submit) {
        JobSpec jobSpec = submit.jobSpec().orElseThrow();
        if (jobSpec.pollProgress().isEmpty()) {
            return List.of();
        }
        ProgressMutants all = new ProgressMutants(
                vendor,
                submit,
                vendor.operation(jobSpec.pollOperation()).orElseThrow(),
                jobSpec.pollProgress().get());
        all.falls();
        all.formats();
        return all.mutants;
    }

    private void falls() {
        add("lets progress oscillate", true, () -> byPoll((count, value) -> count % 2 == 1 ? high(value) : low(value)));
        add(
                "lets progress decrease slowly",
                true,
                () -> byPoll((count, value) -> {
                    double now = 0.9 - 0.01 * Math.min(count, 80);
                    return value.isTextual() ? NODES.textNode(Math.round(now * 100) + "%") : NODES.numberNode(now);
                }));
        add(
                "resets progress to zero once",
                true,
                () -> byPoll((count, value) -> {
                    if (count == 1) {
                        return high(value);
                    }
                    return count == 2 ? value.isTextual() ? NODES.textNode("0%") : NODES.numberNode(0) : value;
                }));
    }

    private void formats() {
        Map<String, UnaryOperator<JsonNode>> formats = new LinkedHashMap<>();
        formats.put(
                "reports progress above its maximum",
                v -> v.isTextual() ? NODES.textNode("140%") : NODES.numberNode(140));
        formats.put("reports negative progress", v -> v.isTextual() ? NODES.textNode("-5%") : NODES.numberNode(-5));
        formats.put("reports progress as text", v -> NODES.textNode("half"));
        // If both formats are valid, a third one is not.
        String other = isAllowed(v -> NODES.textNode("45%")) ? "45 of 100" : "45%";
        formats.put("reports progress in another format", v -> NODES.textNode(v.isTextual() ? "45" : other));
        formats.put("reports progress with a space", v -> NODES.textNode(v.isTextual() ? "45 %" : " 45"));
        formats.put("reports progress as an array", v -> NODES.arrayNode().add(v));
        formats.put("reports progress as an empty string", v -> NODES.textNode(""));
        formats.forEach((name, format) -> add(
                name,
                isAllowed(format),
                () -> ResponseMutators.on(poll, json -> ResponseEdits.changed(json, pointer, format))));
    }

    /** Returns whether no document forbids the changed value: its schema is inferred or accepts it. */
    private boolean isAllowed(UnaryOperator<JsonNode> format) {
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        return Schemas.find(poll.success().orElseThrow().schema(), pointer).stream()
                .allMatch(schema -> {
                    boolean text = schema.child("type").text().equals("string");
                    JsonNode right = text ? NODES.textNode("45%") : NODES.numberNode(45);
                    return Evidence.isInferred(schema) || validator.isValid(schema, format.apply(right));
                });
    }

    /** Changes the value at each poll of a job. */
    private interface ByPoll {

        JsonNode change(int count, JsonNode value);
    }

    private ResponseMutator byPoll(ByPoll change) {
        Map<String, Integer> polls = new ConcurrentHashMap<>();
        return (called, request, response, upstream) -> {
            if (!ResponseMutators.is(poll, called)
                    || ResponseEdits.json(response).at(pointer).isMissingNode()) {
                return response;
            }
            int count = polls.merge(request.uri().getPath(), 1, Integer::sum);
            return ResponseEdits.with(
                    response,
                    ResponseEdits.changed(ResponseEdits.json(response), pointer, value -> change.change(count, value)));
        };
    }

    private void add(String name, boolean note, Supplier<ResponseMutator> mutator) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), poll.id(), note, mutator));
    }

    private static JsonNode high(JsonNode value) {
        return value.isTextual() ? NODES.textNode("60%") : NODES.numberNode(0.6);
    }

    private static JsonNode low(JsonNode value) {
        return value.isTextual() ? NODES.textNode("10%") : NODES.numberNode(0.1);
    }
}
