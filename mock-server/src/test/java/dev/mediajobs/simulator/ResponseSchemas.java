package dev.mediajobs.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Judges answers by a spec with another validator than the simulator's own. */
final class ResponseSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final JsonNode named;

    ResponseSchemas(String vendor) {
        String file = "/dev/mediajobs/specs/" + vendor + ".yaml";
        try (InputStream in = Objects.requireNonNull(ResponseSchemas.class.getResourceAsStream(file), file)) {
            document = MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        named = translated(document.at("/components/schemas"));
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
        whole.putArray("allOf").add(translated(schema));
        whole.putObject("components").set("schemas", named);
        JsonSchema compiled = FACTORY.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
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

    /** What OpenAPI 3.0 says in its own way, said as JSON Schema does. */
    private static JsonNode translated(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(item -> array.add(translated(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().startsWith("x-") && !member.getKey().equals("discriminator")) {
                object.set(member.getKey(), translated(member.getValue()));
            }
        }
        if (node.path("nullable").asBoolean() && node.path("type").isTextual()) {
            object.putArray("type").add(node.get("type")).add("null");
        }
        return object;
    }
}
