package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short questions to the Miraflow spec. Instances are written with {@code '} for {@code "}. */
final class Miraflow {

    static final Spec SPEC = Spec.of("miraflow");

    /** The operations that start a job. */
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

    static boolean takes(String schema, String instance) {
        return SPEC.accepts(schema, instance.replace('\'', '"'));
    }

    static boolean requestTakes(String operationId, String instance) {
        return takes(requestSchema(operationId), instance);
    }

    static boolean answerTakes(String operationId, String instance) {
        return takes(answerSchema(operationId), instance);
    }

    static String requestSchema(String operationId) {
        return SPEC.operationPointer(operationId) + "/requestBody" + JSON + "/schema";
    }

    static String answerSchema(String operationId) {
        return SPEC.operationPointer(operationId) + "/responses/200" + JSON + "/schema";
    }

    /** The document's sample of a request. */
    static JsonNode request(String operationId) {
        return SPEC.node(SPEC.operationPointer(operationId) + "/requestBody" + JSON + "/examples/documented/value");
    }

    /** An example of an answer. */
    static JsonNode answer(String operationId, String example) {
        return SPEC.node(
                SPEC.operationPointer(operationId) + "/responses/200" + JSON + "/examples/" + example + "/value");
    }

    /** The document's sample of an answer. */
    static JsonNode answer(String operationId) {
        return answer(operationId, "documented");
    }

    static boolean requestTakes(String operationId, JsonNode instance) {
        return SPEC.problems(requestSchema(operationId), instance).isEmpty();
    }

    static boolean answerTakes(String operationId, JsonNode instance) {
        return SPEC.problems(answerSchema(operationId), instance).isEmpty();
    }

    /** All operations by their ids, in the order of the spec. */
    static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        SPEC.root()
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.put(operation.path("operationId").asText(), operation)));
        return operations;
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

    /** The names of the parameters of an operation, references followed. */
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

    static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    /** Each word of an enum with its phase. */
    static Map<String, String> phases(String schema) {
        Map<String, String> phases = new LinkedHashMap<>();
        schema(schema)
                .path("x-job-phase")
                .properties()
                .forEach(phase -> phases.put(phase.getKey(), phase.getValue().asText()));
        return phases;
    }
}
