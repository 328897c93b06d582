package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Answer;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Servers whose answers of success are not as the spec has them. */
final class AnswerMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vendor vendor;
    private final Observed observed;
    private final BrokenAnswers broken;
    private final SchemaJudge judge;

    private AnswerMutants(Vendor vendor, Observed observed) {
        this.vendor = vendor;
        this.broken = new BrokenAnswers(vendor);
        this.observed = observed;
        this.judge = SchemaJudge.of(vendor.document());
    }

    /** Breaks only what was really seen, so that every mutant is one. */
    static List<Mutant> of(Vendor vendor, Observed observed) {
        AnswerMutants all = new AnswerMutants(vendor, observed);
        observed.places().forEach((place, seen) -> {
            if (place.vendor().equals(vendor.name()) && place.status() / 100 == 2) {
                vendor.operation(place.operation()).ifPresent(operation -> all.member(operation, place, seen));
            }
        });
        vendor.operations().forEach(all::whole);
        return all.broken.all();
    }

    private void member(Operation operation, Observed.Place place, SortedSet<String> seen) {
        Answer answer = operation.answer(place.status()).orElseThrow();
        String pointer = place.pointer();
        List<SpecNode> schemas = StatusWords.find(answer.jsonSchema(), pointer.replace("*", "0"));
        if (pointer.isEmpty() || schemas.isEmpty() || !isSteady(operation, place)) {
            return;
        }
        SpecNode schema = schemas.get(0);
        boolean inferred = answer.isInferredAt(schema);
        List<SpecNode> around = StatusWords.find(
                answer.jsonSchema(),
                pointer.substring(0, pointer.lastIndexOf('/')).replace("*", "0"));
        boolean required =
                around.stream().anyMatch(each -> each.child("required").words().contains(Pointers.last(pointer)));
        if (required && around.size() == 1) {
            broken.add(operation, "without " + pointer, inferred, pointer, value -> MissingNode.getInstance());
        }
        boolean texts = seen.contains("string") || seen.contains("null");
        JsonNode other = otherType(texts ? NODES.textNode("") : NODES.objectNode());
        if (around.size() == 1 && !judge.accepts(schema, other)) {
            broken.add(operation, pointer + " of another type", inferred, pointer, AnswerMutants::otherType);
        }
        if (schema.child("enum").exists() && !seen.contains("null")) {
            broken.add(operation, pointer + " outside its words", true, pointer, value -> NODES.textNode("archived"));
        }
        String format = schema.child("format").text();
        if (List.of("date-time", "uuid", "uri").contains(format) && !seen.contains("null")) {
            broken.add(
                    operation,
                    pointer + " that is no " + format,
                    inferred,
                    pointer,
                    value -> NODES.textNode("some day"));
        }
    }

    /** A member that is in every answer; others are for the mutants of a job's course. */
    private boolean isSteady(Operation operation, Observed.Place place) {
        String parent = place.pointer().substring(0, Math.max(0, place.pointer().lastIndexOf('/')));
        return observed.places().containsKey(new Observed.Place(vendor.name(), operation.id(), place.status(), parent));
    }

    private void whole(Operation operation) {
        Optional<Answer> answer =
                operation.success().filter(each -> each.jsonSchema().exists());
        boolean seen = observed.places().keySet().stream()
                .anyMatch(each -> each.operation().equals(operation.id()) && each.status() / 100 == 2);
        if (answer.isEmpty() || !seen) {
            return;
        }
        boolean inferred = answer.get().isContentInferred();
        int other = operation.statuses(2).contains(206) ? 207 : 206;
        if (!operation.isSuccess(other)) {
            boolean guessed = answer.get().isInferred();
            broken.reply(operation, "status " + other, guessed, reply -> Replies.status(reply, other));
        }
        broken.reply(operation, "status 500", false, reply -> Replies.status(reply, 500));
        broken.reply(
                operation, "content type text/html", inferred, r -> Replies.header(r, "content-type", "text/html"));
        broken.reply(
                operation,
                "charset iso-8859-1",
                inferred,
                r -> Replies.header(r, "content-type", "application/json; charset=iso-8859-1"));
        broken.reply(
                operation,
                "JSON cut off",
                inferred,
                r -> Replies.with(r, r.text().substring(0, r.text().length() - 1)));
        broken.reply(operation, "no body", inferred, r -> Replies.with(r, ""));
        broken.reply(operation, "a byte order mark", inferred, r -> Replies.with(r, "\ufeff" + r.text()));
        broken.reply(operation, "a page of HTML", inferred, r -> Replies.with(r, "<html>Please log in</html>"));
        broken.reply(operation, "two values in one body", inferred, r -> Replies.with(r, r.text() + r.text()));
        broken.reply(operation, "null for a body", inferred, r -> Replies.with(r, "null"));
        broken.reply(
                operation,
                "a redirect to another host",
                false,
                r -> Replies.header(Replies.status(r, 302), "location", "http://other.invalid/elsewhere"));
        for (String name : List.of("success", "result")) {
            if (answer.get().jsonSchema().at("properties", name).exists()) {
                broken.add(
                        operation,
                        name + " that says no",
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
