package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that the spec accepts. */
public final class SampleBodies {

    private static final int MAX_ENUM_VALUES = 12;

    private SampleBodies() {}

    /**
     * A right body.
     *
     * @param name what is particular about it
     * @param inferred whether it is right by a guess of the spec alone
     */
    public record Named(String name, RequestBody body, boolean inferred) {

        public Named(String name, RequestBody body) {
            this(name, body, Evidence.isInferred(body.schema()));
        }
    }

    /** For each media type the documented samples or, where there are none, what the schema asks for. */
    public static List<Named> samples(SchemaValidator validator, Operation operation) {
        List<Named> bodies = new ArrayList<>();
        operation.requestContents().forEach((mediaType, content) -> {
            List<Named> documented = documented(validator, mediaType, content);
            bodies.addAll(documented);
            if (documented.isEmpty()) {
                SpecNode schema = content.child("schema");
                RequestBody made =
                        new RequestBody(mediaType, content, filled(schema, withMadeUpValues(validator, schema)));
                bodies.add(new Named(mediaType, made));
            }
        });
        return bodies;
    }

    /** Further right bodies: no more than what is required, every word of every enum, the limits themselves. */
    public static List<Named> variants(SchemaValidator validator, Named sample) {
        List<Named> variants = new ArrayList<>();
        RequestBody body = sample.body();
        if (!body.value().isObject()) {
            return variants;
        }
        for (Map.Entry<String, SpecNode> member :
                Schemas.properties(body.schema()).entrySet()) {
            for (JsonNode value : BoundaryValues.inRange(member.getValue())) {
                ObjectNode changed = body.value().deepCopy();
                changed.set(member.getKey(), value);
                boolean writable = !(body.isForm() && value.isNull());
                if (writable
                        && variants.size() < MAX_ENUM_VALUES
                        && !changed.equals(body.value())
                        && validator.isValid(body.schema(), changed)) {
                    String name = sample.name() + ", " + member.getKey() + " " + BoundaryValues.describe(value);
                    boolean inferred = sample.inferred() || Evidence.isInferred(member.getValue());
                    variants.add(new Named(name, body.with(changed), inferred));
                }
            }
        }
        ObjectNode least = ((ObjectNode) body.value()).objectNode();
        List<String> required = body.schema().child("required").texts();
        Schemas.properties(body.schema()).forEach((name, member) -> {
            if (body.value().has(name) && (required.contains(name) || isInput(name))) {
                least.set(name, body.value().get(name));
            }
        });
        if (!least.isEmpty() && !least.equals(body.value()) && validator.isValid(body.schema(), least)) {
            variants.add(new Named(sample.name() + ", only what is required", body.with(least), sample.inferred()));
        }
        return variants;
    }

    /** Inputs may be alternatives, of which a schema without alternatives requires none; one is needed all the same. */
    private static boolean isInput(String name) {
        return name.matches("(?i).*(id|ids|url|urls|base64|image|images|text|file|files)");
    }

    /** All that is said of each member, where alternatives say different things. */
    static Map<String, List<SpecNode>> allMembers(SpecNode schema) {
        Map<String, List<SpecNode>> all = new LinkedHashMap<>();
        schema.child("properties").members().forEach((name, member) -> all.put(name, new ArrayList<>(List.of(member))));
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.child(keyword).elements().forEach(part -> allMembers(part)
                    .forEach((name, more) ->
                            all.computeIfAbsent(name, each -> new ArrayList<>()).addAll(more)));
        }
        return all;
    }

    /** All members of the schema, but for optional ones that do not go with the others. */
    private static JsonNode withMadeUpValues(SchemaValidator validator, SpecNode schema) {
        JsonNode all = ExampleValues.of(schema, true);
        if (!all.isObject() || validator.isValid(schema, all)) {
            return all;
        }
        ObjectNode fitting = ExampleValues.of(schema, false).deepCopy();
        all.properties().forEach(each -> {
            ObjectNode more = fitting.deepCopy();
            more.set(each.getKey(), each.getValue());
            if (validator.isValid(schema, more) || !validator.isValid(schema, fitting)) {
                fitting.set(each.getKey(), each.getValue());
            }
        });
        return fitting;
    }

    private static List<Named> documented(SchemaValidator validator, String mediaType, SpecNode content) {
        List<Named> bodies = new ArrayList<>();
        content.child("examples").members().forEach((name, example) -> {
            JsonNode value =
                    filled(content.child("schema"), example.child("value").json());
            if (validator.isValid(content.child("schema"), value)) {
                RequestBody body = new RequestBody(mediaType, content, value);
                boolean inferred = Evidence.isInferred(body.schema())
                        || example.at("x-evidence", "kind").text().equals("inferred");
                bodies.add(new Named(name, body, inferred));
            }
        });
        SpecNode example = content.child("example");
        if (example.exists()) {
            bodies.add(new Named(
                    "documented",
                    new RequestBody(mediaType, content, filled(content.child("schema"), example.json()))));
        }
        return bodies;
    }

    /** Files are files, whatever an example writes in their place. */
    private static JsonNode filled(SpecNode schema, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode filled = value.deepCopy();
        Schemas.properties(schema).forEach((name, member) -> {
            if (filled.has(name) && member.child("format").text().equals("binary")) {
                filled.put(name, ExampleValues.FILE);
            }
        });
        return filled;
    }
}
