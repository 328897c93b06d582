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

/** Creates valid request bodies. */
public final class SampleBodies {

    private static final int MAX_VARIANTS = 12;

    private SampleBodies() {}

    /**
     * A valid body.
     *
     * @param name title of the variant
     * @param inferred whether only an inferred part of the spec makes it valid
     */
    public record Named(String name, RequestBody body, boolean inferred) {

        public Named(String name, RequestBody body) {
            this(name, body, Evidence.isInferred(body.schema()));
        }
    }

    /** Returns the documented examples of each media type, or a generated body if there are none. */
    public static List<Named> samples(SchemaValidator validator, Operation operation) {
        List<Named> bodies = new ArrayList<>();
        operation.requestContents().forEach((mediaType, content) -> {
            List<Named> documented = documented(validator, mediaType, content);
            bodies.addAll(documented);
            if (documented.isEmpty()) {
                SpecNode schema = content.child("schema");
                JsonNode value = withFiles(schema, generated(validator, schema));
                bodies.add(new Named(mediaType, new RequestBody(mediaType, content, value)));
            }
        });
        return bodies;
    }

    /** Returns up to 12 variants with enum and boundary values, and one with only the required fields. */
    public static List<Named> variants(SchemaValidator validator, Named sample) {
        List<Named> variants = new ArrayList<>();
        RequestBody body = sample.body();
        if (!body.value().isObject()) {
            return variants;
        }
        ObjectNode minimal = ((ObjectNode) body.value()).objectNode();
        List<String> required = body.schema().child("required").texts();
        Schemas.properties(body.schema()).forEach((name, schema) -> {
            for (JsonNode value : BoundaryValues.inRange(schema)) {
                ObjectNode changed = body.value().deepCopy();
                changed.set(name, value);
                if (!(body.isForm() && value.isNull())
                        && variants.size() < MAX_VARIANTS
                        && !changed.equals(body.value())
                        && validator.isValid(body.schema(), changed)) {
                    String title = sample.name() + ", " + name + " " + BoundaryValues.describe(value);
                    boolean inferred = sample.inferred() || Evidence.isInferred(schema);
                    variants.add(new Named(title, body.with(changed), inferred));
                }
            }
            if (body.value().has(name) && (required.contains(name) || isInput(name))) {
                minimal.set(name, body.value().get(name));
            }
        });
        if (!minimal.isEmpty() && !minimal.equals(body.value()) && validator.isValid(body.schema(), minimal)) {
            variants.add(new Named(sample.name() + ", only required fields", body.with(minimal), sample.inferred()));
        }
        return variants;
    }

    /** Returns whether a field is an input: the vendor needs one, even if the schema requires none of several. */
    private static boolean isInput(String name) {
        return name.matches("(?i).*(id|ids|url|urls|base64|image|images|text|file|files)");
    }

    /** Returns the schemas of each property; several if alternatives define it differently. */
    static Map<String, List<SpecNode>> allProperties(SpecNode schema) {
        Map<String, List<SpecNode>> all = new LinkedHashMap<>();
        for (SpecNode part : Schemas.alternatives(schema)) {
            part.child("properties").members().forEach((name, property) -> all.computeIfAbsent(
                            name, each -> new ArrayList<>())
                    .add(property));
        }
        return all;
    }

    /** Returns a value with all properties of the schema, except optional ones that conflict with others. */
    private static JsonNode generated(SchemaValidator validator, SpecNode schema) {
        JsonNode all = ExampleValues.of(schema, true);
        if (!all.isObject() || validator.isValid(schema, all)) {
            return all;
        }
        ObjectNode value = ExampleValues.of(schema, false).deepCopy();
        all.properties().forEach(each -> {
            ObjectNode extended = value.deepCopy();
            extended.set(each.getKey(), each.getValue());
            if (validator.isValid(schema, extended) || !validator.isValid(schema, value)) {
                value.set(each.getKey(), each.getValue());
            }
        });
        return value;
    }

    private static List<Named> documented(SchemaValidator validator, String mediaType, SpecNode content) {
        List<Named> bodies = new ArrayList<>();
        SpecNode schema = content.child("schema");
        content.child("examples").members().forEach((name, example) -> {
            JsonNode value = withFiles(schema, example.child("value").json());
            if (validator.isValid(schema, value)) {
                boolean inferred = Evidence.isInferred(schema) || Evidence.hasInferred(example);
                bodies.add(new Named(name, new RequestBody(mediaType, content, value), inferred));
            }
        });
        SpecNode example = content.child("example");
        if (example.exists()) {
            JsonNode value = withFiles(schema, example.json());
            bodies.add(new Named("documented", new RequestBody(mediaType, content, value)));
        }
        return bodies;
    }

    /** Returns a copy of an example with real files for binary properties. */
    private static JsonNode withFiles(SpecNode schema, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode filled = value.deepCopy();
        Schemas.properties(schema).forEach((name, property) -> {
            if (filled.has(name) && property.child("format").text().equals("binary")) {
                filled.put(name, ExampleValues.FILE);
            }
        });
        return filled;
    }
}
