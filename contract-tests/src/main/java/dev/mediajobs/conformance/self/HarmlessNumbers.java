package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Numbers in another form; to JSON Schema 1.0 is a whole number. */
final class HarmlessNumbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HarmlessNumbers() {}

    static JsonNode pointed(JsonNode json) {
        if (json.isIntegralNumber()) {
            return DecimalNode.valueOf(new BigDecimal(json.asText()).setScale(1));
        }
        if (json.isObject()) {
            ObjectNode copy = NODES.objectNode();
            json.properties().forEach(each -> copy.set(each.getKey(), pointed(each.getValue())));
            return copy;
        }
        if (json.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            json.forEach(each -> copy.add(pointed(each)));
            return copy;
        }
        return json;
    }
}
