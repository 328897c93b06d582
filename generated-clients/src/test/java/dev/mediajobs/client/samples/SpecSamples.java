package dev.mediajobs.client.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.Types;
import dev.mediajobs.specs.SpecDocument;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON examples in the specs, each with its schema. */
public final class SpecSamples {
    private static final String SCHEMAS = "#/components/schemas/";

    /**
     * One sample.
     *
     * @param vendor the vendor
     * @param schema the name of the schema
     * @param name the path and name of the example
     * @param value the JSON
     * @param type the generated type
     */
    public record Sample(String vendor, String schema, String name, JsonNode value, Type type) {
        @Override
        public String toString() {
            return vendor + " " + schema + " " + name;
        }
    }

    private SpecSamples() {}

    /**
     * Returns the samples of a vendor.
     *
     * @param vendor the name of its spec
     * @return all samples in its spec
     */
    public static List<Sample> of(String vendor) {
        List<Sample> samples = new ArrayList<>();
        JsonNode spec = SpecDocument.of(vendor).root().json();
        collect(vendor, spec, spec, "", samples);
        return samples;
    }

    private static void collect(String vendor, JsonNode spec, JsonNode node, String path, List<Sample> samples) {
        JsonNode json = node.path("content").path("application/json");
        String schema = json.path("schema").path("$ref").asText();
        if (schema.startsWith(SCHEMAS)) {
            for (Map.Entry<String, JsonNode> example : json.path("examples").properties()) {
                String name = path + "/" + example.getKey();
                samples.add(new Sample(
                        vendor,
                        schema.substring(SCHEMAS.length()),
                        name,
                        example.getValue().path("value"),
                        typeOf(vendor, spec, schema.substring(SCHEMAS.length()))));
            }
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                collect(vendor, spec, child.getValue(), path + "/" + child.getKey(), samples);
            }
        }
    }

    /** Returns the generated class of a schema, or the list type of an array schema. */
    private static Type typeOf(String vendor, JsonNode spec, String schema) {
        JsonNode definition = spec.path("components").path("schemas").path(schema);
        if (definition.path("type").asText().equals("array")) {
            String item = definition.path("items").path("$ref").asText().substring(SCHEMAS.length());
            return Types.newParameterizedType(List.class, typeOf(vendor, spec, item));
        }
        try {
            return Class.forName("dev.mediajobs.client." + vendor + "." + schema);
        } catch (ClassNotFoundException notGenerated) {
            throw new AssertionError(notGenerated);
        }
    }
}
