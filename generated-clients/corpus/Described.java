import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation as the document describes it. */
final class Described {
    final String path;
    private final JsonNode item;
    private final JsonNode operation;
    private final SchemaGraph graph;

    Described(String path, JsonNode item, JsonNode operation, SchemaGraph graph) {
        this.path = path;
        this.item = item;
        this.operation = operation;
        this.graph = graph;
    }

    JsonNode resolve(JsonNode node) {
        return graph.resolve(node);
    }

    String id() {
        return operation.path("operationId").asText();
    }

    /** Returns the parameters, the required ones first. */
    List<JsonNode> parameters() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode declaring : List.of(operation, item)) {
            declaring.path("parameters").forEach(declared -> {
                JsonNode parameter = graph.resolve(declared);
                all.putIfAbsent(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
            });
        }
        List<JsonNode> sorted = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            all.values().stream()
                    .filter(parameter -> parameter.path("required").asBoolean() == required)
                    .forEach(sorted::add);
        }
        return sorted;
    }

    JsonNode requestContent() {
        return graph.resolve(operation.path("requestBody")).path("content");
    }

    private String code() {
        String first = null;
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                first = first == null ? response.getKey() : first;
                if (!graph.resolve(response.getValue()).path("content").isEmpty()) {
                    return response.getKey();
                }
            }
        }
        return first == null ? "default" : first;
    }

    int status() {
        return code().matches("\\d+") ? Integer.parseInt(code()) : 200;
    }

    JsonNode response() {
        return graph.resolve(operation.path("responses").path(code()));
    }

    /** Returns the media type that is JSON, null if there is none. */
    static String jsonType(JsonNode content) {
        String found = null;
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            String plain = media.getKey().replaceFirst("\\s*;.*", "").toLowerCase();
            boolean binary = media.getValue().path("schema").path("format").asText().equals("binary");
            if (plain.equals("application/json") && !binary) {
                return media.getKey();
            }
            if (found == null && !binary && plain.matches("text/json|.*\\+json|\\*/\\*|application/\\*")) {
                found = media.getKey();
            }
        }
        return found;
    }
}
