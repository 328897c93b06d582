package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Writes integers as decimals: in JSON Schema, 1.0 is an integer. */
final class HarmlessNumbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HarmlessNumbers() {}

    static JsonNode withDecimalPoint(JsonNode json) {
        if (json.isIntegralNumber()) {
            return DecimalNode.valueOf(new BigDecimal(json.asText()).setScale(1));
        }
        if (json.isObject()) {
            ObjectNode copy = NODES.objectNode();
            json.properties().forEach(each -> copy.set(each.getKey(), withDecimalPoint(each.getValue())));
            return copy;
        }
        if (json.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            json.forEach(each -> copy.add(withDecimalPoint(each)));
            return copy;
        }
        return json;
    }
}
