package dev.mediajobs.conformance.run.response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The members that every sample of a response shows. If a document shows a sample with the same status of the job, only
 * such samples count. Otherwise those of all states count, and among them the inferred ones of the spec, because a
 * document rarely shows each state; at least one must be documented. Samples of failures are compared with failures only.
 * A member that repeats an optional field of a request may be missing, because the request may lack it. Immutable.
 */
final class SampledMembers {

    private static final List<String> STATUSES = List.of("/status", "/data/status");
    /** What generators of documentation write in place of a value, for required and optional members alike. */
    private static final List<String> PLACEHOLDERS = List.of("string", "<string>");

    private final SpecNode schema;
    private final List<JsonNode> samples;
    private final Set<String> optional;

    private SampledMembers(SpecNode schema, List<JsonNode> samples, Set<String> optional) {
        this.schema = schema;
        this.samples = samples;
        this.optional = optional;
    }

    /** Returns the members for a response; none without a documented sample of its kind. */
    static SampledMembers of(Operation operation, SpecNode content, JsonNode response) {
        List<JsonNode> samples = new ArrayList<>();
        List<JsonNode> sameStatus = new ArrayList<>();
        boolean documented = false;
        for (SpecNode example : content.child("examples").members().values()) {
            JsonNode sample = example.child("value").json();
            if (outcome(sample) == outcome(response)) {
                samples.add(sample);
                // Not the evidence of the response, which may concern the status code only.
                if (!example.child("x-evidence").exists()) {
                    documented = true;
                    STATUSES.stream()
                            .filter(pointer -> sample.at(pointer).isTextual()
                                    && sample.at(pointer).equals(response.at(pointer)))
                            .forEach(pointer -> sameStatus.add(sample));
                }
            }
        }
        List<JsonNode> chosen = sameStatus.isEmpty() ? samples : sameStatus;
        return new SampledMembers(
                content.child("schema"), documented ? chosen : List.of(), optionalRequestFields(operation));
    }

    /** Returns the optional fields of the requests that create what the operation returns. */
    private static Set<String> optionalRequestFields(Operation operation) {
        Set<String> names = new LinkedHashSet<>();
        operation.vendor().operations().stream()
                .filter(each -> each.jobSpec().isPresent() && each.tag().equals(operation.tag()))
                .flatMap(each -> each.requestContents().values().stream())
                .map(content -> content.child("schema"))
                .forEach(schema -> {
                    List<String> required = schema.child("required").texts();
                    Schemas.properties(schema).keySet().stream()
                            .filter(name -> !required.contains(name))
                            .forEach(names::add);
                });
        return names;
    }

    private static boolean outcome(JsonNode body) {
        return BodyOutcomes.FIELDS.stream().noneMatch(name -> BodyOutcomes.of(body.path(name))
                .filter(success -> !success)
                .isPresent());
    }

    /**
     * Finds the members that the response lacks, unless the schema requires them or does not have them.
     *
     * @param missing receives the pointer of each and its location in the spec
     */
    void missingIn(JsonNode response, BiConsumer<String, SpecNode> missing) {
        if (!samples.isEmpty()) {
            compare(samples, response, "", List.of(schema), (pointer, location) -> {
                if (!optional.contains(JsonPointers.last(pointer))) {
                    missing.accept(pointer, location);
                }
            });
        }
    }

    private static void compare(
            List<JsonNode> shown,
            JsonNode response,
            String pointer,
            List<SpecNode> schemas,
            BiConsumer<String, SpecNode> missing) {
        if (response.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            shown.stream().filter(JsonNode::isArray).forEach(each -> each.forEach(elements::add));
            List<SpecNode> items = at(schemas, "0");
            for (int i = 0; i < response.size() && !elements.isEmpty(); i++) {
                compare(elements, response.get(i), pointer + "/" + i, items, missing);
            }
            return;
        }
        if (!response.isObject() || !shown.stream().allMatch(JsonNode::isObject)) {
            return;
        }
        Map<String, SpecNode> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (SpecNode each : schemas) {
            Schemas.properties(each).forEach(properties::putIfAbsent);
            Schemas.alternatives(each)
                    .forEach(part -> required.addAll(part.child("required").texts()));
        }
        common(shown).forEach(name -> {
            String member = JsonPointers.join(pointer, name);
            if (response.has(name)) {
                List<JsonNode> values =
                        shown.stream().map(each -> each.get(name)).toList();
                compare(values, response.get(name), member, at(schemas, name), missing);
            } else if (properties.containsKey(name) && !required.contains(name)) {
                missing.accept(member, properties.get(name));
            }
        });
    }

    private static Set<String> common(List<JsonNode> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.get(0).fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> objects.stream()
                .anyMatch(each ->
                        !each.has(name) || PLACEHOLDERS.contains(each.get(name).asText())));
        return names;
    }

    private static List<SpecNode> at(List<SpecNode> schemas, String segment) {
        return schemas.stream()
                .flatMap(each -> Schemas.find(each, "/" + segment).stream())
                .toList();
    }
}
