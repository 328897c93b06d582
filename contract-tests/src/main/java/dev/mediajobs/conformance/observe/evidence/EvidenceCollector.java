package dev.mediajobs.conformance.observe.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.observe.evidence.MemberCorrections.Missing;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Collects which statements of a spec traffic confirms and which it contradicts. Not thread-safe. */
public final class EvidenceCollector {

    private final SpecSource spec;
    private final SchemaValidator schemas;
    private final SchemaSightings sightings = new SchemaSightings();
    private final Set<String> confirmed = new HashSet<>();
    private final Map<String, Set<Integer>> codes = new TreeMap<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();
    private final Map<String, Correction> corrections = new LinkedHashMap<>();
    private final Map<Operation, String> moves = new LinkedHashMap<>();

    public EvidenceCollector(SpecSource spec) {
        this.spec = spec;
        this.schemas = SchemaValidator.of(spec.vendor().document());
    }

    /**
     * Adds a successful exchange.
     *
     * @param request the request as JSON with the content of the spec that it has; missing if it is unknown
     * @param parameters parameters of the spec that the request had
     * @param response JSON of the response; missing if it is not JSON or was not captured
     */
    public void succeeded(
            Operation operation,
            JsonNode request,
            Optional<SpecNode> content,
            List<SpecNode> parameters,
            JsonNode response,
            Sighting sighting) {
        confirmed.add(operation.id());
        sightings.add(operation.node(), sighting);
        parameters.forEach(each -> sightings.add(each, sighting));
        codes.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(sighting.status());
        content.filter(each -> !request.isMissingNode())
                .ifPresent(each -> sightings.body(schemas, each.child("schema"), request, false, sighting));
        Optional<ResponseSpec> documented =
                operation.response(sighting.status()).or(operation::success);
        documented.ifPresent(each -> {
            sightings.add(each.node(), sighting);
            if (!response.isMissingNode() && each.schema().exists()) {
                sightings
                        .body(schemas, each.schema(), response, true, sighting)
                        .forEach(violation -> violation(operation, each.schema(), violation, response, sighting));
            }
        });
        if (!operation.isSuccess(sighting.status())) {
            documented.ifPresent(each -> code(operation, each, sighting));
        }
    }

    /** Adds an error response. */
    public void failed(Operation operation, JsonNode response, Sighting sighting) {
        operation.response(sighting.status()).ifPresent(each -> {
            sightings.add(each.node(), sighting);
            if (!response.isMissingNode() && each.schema().exists()) {
                sightings.body(schemas, each.schema(), response, false, sighting);
            }
        });
    }

    /** Adds a successful exchange with a path that the spec does not have. Returns the operation that it is likely to be. */
    public Optional<PathMove> unknownPath(
            String method, String path, JsonNode sent, JsonNode received, Sighting sighting) {
        Optional<PathGuess.Moved> moved = PathGuess.of(spec.vendor(), schemas, method, path, confirmed, sent, received);
        return moved.map(each -> {
            Operation operation = each.operation();
            Sighting seen =
                    new Sighting(method + " " + each.path(), sighting.status(), sighting.host(), sighting.time());
            corrections.putIfAbsent(
                    operation.node().pointer(),
                    new Correction(
                            operation.node().pointer(),
                            operation.node(),
                            "path " + operation.path() + " of " + operation.id() + " is " + each.path() + ": change it",
                            seen,
                            editor -> editor.record(operation.node(), seen.toString())));
            moves.putIfAbsent(operation, each.path());
            return new PathMove(operation, each.path());
        });
    }

    /** An operation and the path at which it was seen. */
    public record PathMove(Operation operation, String path) {}

    /** Returns the evidence up to now. */
    public EvidenceReport report() {
        List<Correction> all = new ArrayList<>(corrections.values());
        all.addAll(MemberCorrections.of(spec.vendor(), sightings, missing));
        return new EvidenceReport(spec, sightings, codes, all, moves);
    }

    private void violation(
            Operation operation, SpecNode root, SchemaViolation violation, JsonNode body, Sighting sighting) {
        String pointer = violation.pointer();
        SpecNode keyword = violation.location();
        SpecNode schema = keyword.parent();
        JsonNode value = body.at(pointer);
        switch (violation.keyword()) {
            case "required" -> missing(root, pointer, sighting);
            case "enum" -> value(schema, operation, body, value, sighting);
            case "type" -> {
                String type = MemberCorrections.typeName(value);
                add(
                        schema,
                        "type " + type,
                        type.isEmpty() ? "null: add nullable: true" : "type " + type + ": change it",
                        sighting,
                        editor -> {
                            if (type.isEmpty()) {
                                editor.addAfter(keyword, "nullable: true");
                            } else {
                                editor.replaceValue(keyword, keyword.text(), type);
                            }
                        });
            }
            case "oneOf", "anyOf", "allOf", "not" -> {}
            default ->
                add(
                        schema,
                        violation.keyword(),
                        violation.keyword() + " is not kept: remove it",
                        sighting,
                        editor -> editor.remove(keyword));
        }
    }

    private void value(SpecNode schema, Operation operation, JsonNode body, JsonNode value, Sighting sighting) {
        if (value.isTextual() && SchemaSightings.NAME.matcher(value.textValue()).matches()) {
            String text = value.textValue();
            add(schema, text, "new value " + text + ": add it to the enum", sighting, editor -> {
                editor.addToList(schema.child("enum"), text);
                SpecNode phases = schema.child("x-job-phase");
                if (phases.exists() && !phases.child(text).exists()) {
                    editor.addToObject(phases, text, phase(operation, body));
                }
            });
        }
    }

    private void add(SpecNode schema, String what, String text, Sighting sighting, Consumer<SpecEditor> edit) {
        String key = schema.pointer() + " " + what;
        corrections.putIfAbsent(key, new Correction(key, schema, text, sighting, edit));
    }

    private void missing(SpecNode root, String pointer, Sighting sighting) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        String name = JsonPointers.last(pointer);
        Schemas.find(root, parent).stream()
                .filter(each -> each.child("required").texts().contains(name))
                .findFirst()
                .ifPresent(
                        owner -> missing.putIfAbsent(owner.pointer() + " " + name, new Missing(owner, name, sighting)));
    }

    /** Corrects the success code of an operation that has only one. */
    private void code(Operation operation, ResponseSpec documented, Sighting sighting) {
        SpecNode entry = operation.node().child("responses");
        boolean only = operation.statuses(2).size() == 1 && !operation.hasRange(2);
        add(
                entry,
                "status " + sighting.status(),
                "status " + sighting.status() + " instead of " + documented.key() + ": "
                        + (only ? "change it" : "add it"),
                sighting,
                editor -> {
                    if (only) {
                        editor.rename(documented.entry(), documented.key(), Integer.toString(sighting.status()));
                    }
                });
    }

    /** Returns the likeliest phase of an unknown status. */
    private static String phase(Operation operation, JsonNode body) {
        return operation.vendor().operations().stream()
                .flatMap(each -> each.jobSpec().stream())
                .filter(jobSpec -> jobSpec.pollOperations().contains(operation.id()))
                .findFirst()
                .map(jobSpec -> {
                    boolean link = jobSpec.pollLinks().stream()
                            .anyMatch(pointer -> !body.at(pointer).asText("").isBlank());
                    boolean reason = jobSpec.pollFailure()
                            .filter(pointer -> !body.at(pointer).asText("").isBlank())
                            .isPresent();
                    boolean result = jobSpec.pollResultIds().stream()
                            .anyMatch(pointer -> !body.at(pointer).asText("").isBlank());
                    return reason ? "failed" : link || result ? "succeeded" : "running";
                })
                .orElse("running");
    }
}
