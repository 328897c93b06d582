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
import org.jspecify.annotations.Nullable;

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
            shape(samples, List.of(schema)).compare(response, "", missing);
        }
    }

    /**
     * What the samples show at one place.
     *
     * @param members the members that all of them have
     * @param expected the location in the spec of those that a response must not lack
     * @param element the elements of a list; null if no sample has one
     */
    private record Shape(
            Map<String, Shape> members,
            Map<String, SpecNode> expected,
            @Nullable Shape element) {

        void compare(JsonNode response, String pointer, BiConsumer<String, SpecNode> missing) {
            for (int i = 0; element != null && response.isArray() && i < response.size(); i++) {
                element.compare(response.get(i), pointer + "/" + i, missing);
            }
            members.forEach((name, shape) -> {
                JsonNode value = response.get(name);
                if (value == null && response.isObject() && expected.containsKey(name)) {
                    missing.accept(JsonPointers.join(pointer, name), expected.get(name));
                } else if (value != null && value.isContainerNode()) {
                    shape.compare(value, JsonPointers.join(pointer, name), missing);
                }
            });
        }
    }

    /** Describes samples once, because a response may have many elements. */
    private Shape shape(List<JsonNode> shown, List<SpecNode> schemas) {
        List<JsonNode> elements = new ArrayList<>();
        shown.stream().filter(JsonNode::isArray).forEach(each -> each.forEach(elements::add));
        Shape element = elements.isEmpty() ? null : shape(elements, at(schemas, "0"));
        Map<String, Shape> members = new LinkedHashMap<>();
        Map<String, SpecNode> expected = new LinkedHashMap<>();
        if (shown.stream().allMatch(JsonNode::isObject)) {
            Map<String, SpecNode> properties = new LinkedHashMap<>();
            Set<String> excluded = new LinkedHashSet<>(optional);
            for (SpecNode each : schemas) {
                Schemas.properties(each).forEach(properties::putIfAbsent);
                Schemas.alternatives(each)
                        .forEach(part -> excluded.addAll(part.child("required").texts()));
            }
            for (String name : common(shown)) {
                List<JsonNode> values =
                        shown.stream().map(each -> each.get(name)).toList();
                members.put(name, shape(values, at(schemas, name)));
                if (properties.containsKey(name) && !excluded.contains(name)) {
                    expected.put(name, properties.get(name));
                }
            }
        }
        return new Shape(members, expected, element);
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
