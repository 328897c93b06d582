package dev.mediajobs.client.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON samples that stand in the specs, each with the schema that it belongs to. */
final class SpecSamples {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String SCHEMAS = "#/components/schemas/";

    /** One sample: which vendor, which schema, what it is called, what it says. */
    record Sample(String vendor, String schema, String name, JsonNode value) {
        @Override
        public String toString() {
            return vendor + " " + schema + " " + name;
        }
    }

    private SpecSamples() {}

    static List<Sample> of(String vendor) {
        List<Sample> samples = new ArrayList<>();
        try {
            collect(
                    vendor,
                    YAML.readTree(Path.of("..", "specs", vendor + ".yaml").toFile()),
                    "",
                    samples);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return samples;
    }

    private static void collect(String vendor, JsonNode node, String place, List<Sample> samples) {
        JsonNode json = node.path("content").path("application/json");
        String schema = json.path("schema").path("$ref").asText();
        if (schema.startsWith(SCHEMAS)) {
            for (Map.Entry<String, JsonNode> example : json.path("examples").properties()) {
                String name = place + "/" + example.getKey();
                samples.add(new Sample(
                        vendor,
                        schema.substring(SCHEMAS.length()),
                        name,
                        example.getValue().path("value")));
            }
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                collect(vendor, child.getValue(), place + "/" + child.getKey(), samples);
            }
        }
    }
}
