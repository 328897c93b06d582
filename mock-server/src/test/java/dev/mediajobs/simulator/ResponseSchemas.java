package dev.mediajobs.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Validates responses by a spec. */
final class ResponseSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .metaSchema(OpenApi30.getInstance())
            .build();

    private final JsonNode document;

    ResponseSchemas(String vendor) {
        String file = "/dev/mediajobs/specs/" + vendor + ".yaml";
        try (InputStream in = Objects.requireNonNull(ResponseSchemas.class.getResourceAsStream(file), file)) {
            document = MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JsonNode schema : document.findParents("nullable")) {
            String type = schema.path("type").asText();
            if (schema.path("nullable").asBoolean() && (type.equals("object") || type.equals("array"))) {
                // The library would accept null for each member of a nullable object, too.
                ((ObjectNode) schema).putArray("type").add(type).add("null");
                ((ObjectNode) schema).remove("nullable");
            }
        }
    }

    /** What is wrong with the body of an answer, one line each; wrong too is a status that the spec lacks. */
    List<String> problems(String path, String method, int status, JsonNode body) {
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of(method + " " + path + " has no status " + status);
        }
        JsonNode schema =
                resolved(response).path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return List.of(method + " " + path + " " + status + " has no JSON");
        }
        ObjectNode whole = MAPPER.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        JsonSchema compiled = FACTORY.getSchema(
                whole,
                SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .losslessNarrowing(true)
                        .build());
        return compiled.validate(body).stream().map(Object::toString).toList();
    }

    /** Whether a success of the operation is JSON. */
    boolean json(String path, String method, int status) {
        JsonNode responses = document.path("paths").path(path).path(method).path("responses");
        return resolved(responses.path(String.valueOf(status))).path("content").has("application/json");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.path("$ref").isTextual()) {
            at = document.at(at.get("$ref").textValue().substring(1));
        }
        return at;
    }
}
