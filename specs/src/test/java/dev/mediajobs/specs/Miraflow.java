package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Queries on the Miraflow spec. Instances are written with {@code '} in place of {@code "}. */
final class Miraflow {

    static final Spec SPEC = Spec.of("miraflow");

    /** Returns the operations that submit a job. */
    static final List<String> SUBMITS = List.of(
            "createVideo",
            "generateImage",
            "editImage",
            "inpaintImage",
            "generateMockup",
            "generateMockupVideo",
            "generateAsset",
            "editAsset",
            "generateThumbnail");

    private static final String JSON = "/content/application~1json";

    private Miraflow() {}

    static JsonNode operation(String operationId) {
        return SPEC.operation(operationId);
    }

    static JsonNode schema(String name) {
        return SPEC.node(name);
    }

    static JsonNode property(String schema, String name) {
        return SPEC.node("/components/schemas/" + schema + "/properties/" + name);
    }

    static List<String> properties(String schema) {
        return names(schema(schema).path("properties"));
    }

    static List<String> required(String schema) {
        return texts(schema(schema).path("required"));
    }

    static List<String> problems(String schema, String instance) {
        return SPEC.problems(schema, instance.replace('\'', '"'));
    }

    static List<String> problems(String schema, JsonNode instance) {
        return SPEC.problems(schema, instance);
    }

    static List<String> requestProblems(String operationId, String instance) {
        return problems(requestSchema(operationId), instance);
    }

    static List<String> responseProblems(String operationId, String instance) {
        return problems(responseSchema(operationId), instance);
    }

    static String requestSchema(String operationId) {
        return SPEC.operationPointer(operationId) + "/requestBody" + JSON + "/schema";
    }

    static String responseSchema(String operationId) {
        return responseSchema(operationId, "2XX");
    }

    static String responseSchema(String operationId, String code) {
        return SPEC.operationPointer(operationId) + "/responses/" + code + JSON + "/schema";
    }

    /** Returns the vendor's sample of a request. */
    static JsonNode request(String operationId) {
        return SPEC.node(SPEC.operationPointer(operationId) + "/requestBody" + JSON + "/examples/documented/value");
    }

    /** Returns an example of a successful response. */
    static JsonNode response(String operationId, String example) {
        return SPEC.node(
                SPEC.operationPointer(operationId) + "/responses/2XX" + JSON + "/examples/" + example + "/value");
    }

    /** Returns the vendor's sample of a successful response. */
    static JsonNode response(String operationId) {
        return response(operationId, "documented");
    }

    /** Returns the response of an operation at a code, with references resolved. */
    static JsonNode responseAt(String operationId, String code) {
        return SPEC.node(SPEC.operationPointer(operationId) + "/responses/" + code);
    }

    /** Returns all operations by id, in the order of the spec. */
    static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        SPEC.root()
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
        return operations;
    }

    /** Returns the names of all schemas of responses, including the schemas that they refer to. */
    static Set<String> responseSchemas() {
        Set<String> names = new TreeSet<>();
        operations().forEach((id, operation) -> operation
                .path("responses")
                .fieldNames()
                .forEachRemaining(code -> addReferences(responseAt(id, code), names)));
        return names;
    }

    private static void addReferences(JsonNode node, Set<String> names) {
        for (String reference : node.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (reference.startsWith("#/components/schemas/") && names.add(name)) {
                addReferences(schema(name), names);
            }
        }
    }

    static String path(String operationId) {
        String[] segments = SPEC.operationPointer(operationId).split("/", -1);
        return segments[2].replace("~1", "/").replace("~0", "~");
    }

    static String method(String operationId) {
        String[] segments = SPEC.operationPointer(operationId).split("/", -1);
        return segments[3];
    }

    static String evidence(JsonNode place) {
        return place.path("x-evidence").path("kind").asText();
    }

    /** Returns the names of the parameters of an operation, with references resolved. */
    static List<String> parameters(String operationId) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < operation(operationId).path("parameters").size(); i++) {
            names.add(SPEC.node(SPEC.operationPointer(operationId) + "/parameters/" + i)
                    .path("name")
                    .asText());
        }
        return names;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Returns each value of an enum with its phase. */
    static Map<String, String> phases(String schema) {
        Map<String, String> phases = new LinkedHashMap<>();
        schema(schema)
                .path("x-job-phase")
                .properties()
                .forEach(phase -> phases.put(phase.getKey(), phase.getValue().asText()));
        return phases;
    }
}
