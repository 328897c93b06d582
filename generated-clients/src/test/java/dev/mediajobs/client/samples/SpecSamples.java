package dev.mediajobs.client.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON samples that stand in the specs, each with the schema that it belongs to. */
public final class SpecSamples {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String SCHEMAS = "#/components/schemas/";

    /**
     * One sample.
     *
     * @param vendor whose
     * @param schema of which schema
     * @param name what it is called
     * @param value what it says
     * @param type what it is read as
     */
    public record Sample(String vendor, String schema, String name, JsonNode value, Type type) {
        @Override
        public String toString() {
            return vendor + " " + schema + " " + name;
        }
    }

    private SpecSamples() {}

    /**
     * The samples of one vendor.
     *
     * @param vendor as its spec is named
     * @return every sample of its spec
     */
    public static List<Sample> of(String vendor) {
        List<Sample> samples = new ArrayList<>();
        try {
            JsonNode spec =
                    YAML.readTree(Path.of("..", "specs", vendor + ".yaml").toFile());
            collect(vendor, spec, spec, "", samples);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return samples;
    }

    private static void collect(String vendor, JsonNode spec, JsonNode node, String place, List<Sample> samples) {
        JsonNode json = node.path("content").path("application/json");
        String schema = json.path("schema").path("$ref").asText();
        if (schema.startsWith(SCHEMAS)) {
            for (Map.Entry<String, JsonNode> example : json.path("examples").properties()) {
                String name = place + "/" + example.getKey();
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
                collect(vendor, spec, child.getValue(), place + "/" + child.getKey(), samples);
            }
        }
    }

    /** A schema that is a list has no class of its own. */
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
