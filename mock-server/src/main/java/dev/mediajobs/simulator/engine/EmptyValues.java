package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;

/** Renders empty values as the quirk {@code empties} requires, where the spec allows it. */
final class EmptyValues {

    private EmptyValues() {}

    static void apply(ObjectNode body, SpecNode schema, Quirks quirks) {
        if (!quirks.is(Quirk.EMPTIES, "documented")) {
            apply(body, schema, quirks.is(Quirk.EMPTIES, "null"));
        }
    }

    private static void apply(ObjectNode body, SpecNode schema, boolean asNull) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            SpecNode property = schema.at("properties", name);
            JsonNode value = body.get(name);
            if (!property.exists()) {
                continue;
            }
            if (!isEmpty(value)) {
                if (value instanceof ObjectNode inner) {
                    apply(inner, property, asNull);
                }
            } else if (asNull && property.child("nullable").json().asBoolean()) {
                body.putNull(name);
            } else if (!asNull && !schema.child("required").texts().contains(name)) {
                body.remove(name);
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        boolean text = value.isTextual() && value.textValue().isEmpty();
        return value.isNull() || text || (value.isObject() && value.isEmpty());
    }
}
