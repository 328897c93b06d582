package dev.mediajobs.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;

/** Validates responses against a spec. */
final class ResponseSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .metaSchema(OpenApi30.getInstance())
            .build();

    private final JsonNode document;

    ResponseSchemas(String vendor) {
        document = VendorSpec.of(vendor).document().root().json().deepCopy();
        for (JsonNode schema : document.findParents("nullable")) {
            String type = schema.path("type").asText();
            if (schema.path("nullable").asBoolean() && (type.equals("object") || type.equals("array"))) {
                // The library would also accept null for each property of a nullable object.
                ((ObjectNode) schema).putArray("type").add(type).add("null");
                ((ObjectNode) schema).remove("nullable");
            }
        }
    }

    /** Returns the violations in a response, including a status that the spec lacks. */
    List<String> problems(Operation operation, int status, JsonNode body) {
        ResponseSpec response = operation.responses().get(String.valueOf(status));
        return response == null
                ? List.of(operation.id() + " has no status " + status)
                : problems(operation, response, body);
    }

    /** Returns the violations in a response whose status the spec may list as a range or by the default. */
    List<String> problemsOfAnyStatus(Operation operation, int status, JsonNode body) {
        ResponseSpec response = operation.response(status).orElseThrow();
        return problems(operation, response, body);
    }

    private List<String> problems(Operation operation, ResponseSpec response, JsonNode body) {
        JsonNode schema = document.at(response.schema().pointer());
        if (schema.isMissingNode()) {
            return List.of(operation.id() + " " + response.key() + " has no JSON");
        }
        ObjectNode combined = MAPPER.createObjectNode();
        combined.putArray("allOf").add(schema);
        combined.set("components", document.path("components"));
        JsonSchema compiled = FACTORY.getSchema(
                combined,
                SchemaValidatorsConfig.builder()
                        .formatAssertionsEnabled(true)
                        .losslessNarrowing(true)
                        .build());
        return compiled.validate(body).stream().map(Object::toString).toList();
    }

    /** Returns whether the response is JSON. */
    static boolean json(Operation operation, int status) {
        ResponseSpec response = operation.responses().get(String.valueOf(status));
        return response != null && json(response);
    }

    /** Returns whether the response is JSON. */
    static boolean json(ResponseSpec response) {
        return response.contents().containsKey("application/json");
    }
}
