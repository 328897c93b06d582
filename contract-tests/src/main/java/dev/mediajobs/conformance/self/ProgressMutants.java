package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers whose progress falls, leaves its range, or is written in another form. */
final class ProgressMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vendor vendor;
    private final Operation submit;
    private final Operation poll;
    private final String pointer;
    private final List<Mutant> mutants = new ArrayList<>();

    private ProgressMutants(Vendor vendor, Operation submit, Operation poll, String pointer) {
        this.vendor = vendor;
        this.submit = submit;
        this.poll = poll;
        this.pointer = pointer;
    }

    static List<Mutant> of(Vendor vendor, Operation submit) {
        JobStory story = submit.story().orElseThrow();
        if (story.pollProgress().isEmpty()) {
            return List.of();
        }
        ProgressMutants all = new ProgressMutants(
                vendor,
                submit,
                vendor.operation(story.pollOperation()).orElseThrow(),
                story.pollProgress().get());
        all.falls();
        all.forms();
        return all.mutants;
    }

    private void falls() {
        add("lets progress fall", true, () -> byLook((look, value) -> look % 2 == 1 ? high(value) : low(value)));
        add(
                "lets progress fall but a little",
                true,
                () -> byLook((look, value) -> {
                    double now = 0.9 - 0.01 * Math.min(look, 80);
                    return value.isTextual() ? NODES.textNode(Math.round(now * 100) + "%") : NODES.numberNode(now);
                }));
        add(
                "lets progress fall to nothing once",
                true,
                () -> byLook((look, value) -> {
                    if (look == 1) {
                        return high(value);
                    }
                    return look == 2 ? value.isTextual() ? NODES.textNode("0%") : NODES.numberNode(0) : value;
                }));
    }

    private void forms() {
        Map<String, UnaryOperator<JsonNode>> forms = new LinkedHashMap<>();
        forms.put("has progress beyond its end", v -> v.isTextual() ? NODES.textNode("140%") : NODES.numberNode(140));
        forms.put("has progress below nothing", v -> v.isTextual() ? NODES.textNode("-5%") : NODES.numberNode(-5));
        forms.put("writes progress in words", v -> NODES.textNode("half"));
        // Where both forms are right, a third one is another.
        String other = isAllowed(v -> NODES.textNode("45%")) ? "45 of 100" : "45%";
        forms.put("writes progress in another form", v -> NODES.textNode(v.isTextual() ? "45" : other));
        forms.put("writes progress with a blank in it", v -> NODES.textNode(v.isTextual() ? "45 %" : " 45"));
        forms.put("writes progress as a list", v -> NODES.arrayNode().add(v));
        forms.put("writes no text for progress", v -> NODES.textNode(""));
        forms.forEach((name, form) ->
                add(name, isAllowed(form), () -> Meddlers.on(poll, json -> Replies.changed(json, pointer, form))));
    }

    /** Whether what becomes of progress is against no document: its schema was inferred, or allows it. */
    private boolean isAllowed(UnaryOperator<JsonNode> form) {
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        return StatusWords.find(poll.success().orElseThrow().jsonSchema(), pointer).stream()
                .allMatch(schema -> {
                    boolean text = schema.child("type").text().equals("string");
                    JsonNode right = text ? NODES.textNode("45%") : NODES.numberNode(45);
                    return Evidence.isInferred(schema) || judge.accepts(schema, form.apply(right));
                });
    }

    /** What becomes of a value at each look at a job. */
    private interface ByLook {

        JsonNode change(int look, JsonNode value);
    }

    private Meddler byLook(ByLook change) {
        Map<String, Integer> looks = new ConcurrentHashMap<>();
        return (called, request, reply, upstream) -> {
            if (!Meddlers.is(poll, called) || Replies.json(reply).at(pointer).isMissingNode()) {
                return reply;
            }
            int look = looks.merge(request.uri().getPath(), 1, Integer::sum);
            return Replies.with(
                    reply, Replies.changed(Replies.json(reply), pointer, value -> change.change(look, value)));
        };
    }

    private void add(String name, boolean note, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), poll.id(), note, meddler));
    }

    private static JsonNode high(JsonNode value) {
        return value.isTextual() ? NODES.textNode("60%") : NODES.numberNode(0.6);
    }

    private static JsonNode low(JsonNode value) {
        return value.isTextual() ? NODES.textNode("10%") : NODES.numberNode(0.1);
    }
}
