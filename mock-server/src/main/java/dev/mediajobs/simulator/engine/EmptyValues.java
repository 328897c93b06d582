package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is not there yet as the quirk has it, where the spec lets it be. */
final class EmptyValues {

    private EmptyValues() {}

    static void apply(ObjectNode body, @Nullable Schema schema, Quirks quirks) {
        if (schema != null && !quirks.is(Quirk.EMPTIES, "documented")) {
            apply(body, schema, quirks.is(Quirk.EMPTIES, "null"));
        }
    }

    private static void apply(ObjectNode body, Schema schema, boolean asNull) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Schema property = schema.at(JsonPointer.empty().appendProperty(name));
            JsonNode value = body.get(name);
            if (property == null) {
                continue;
            }
            if (!empty(value)) {
                if (value instanceof ObjectNode inner) {
                    apply(inner, property, asNull);
                }
            } else if (asNull && property.nullable()) {
                body.putNull(name);
            } else if (!asNull && !schema.required().contains(name)) {
                body.remove(name);
            }
        }
    }

    private static boolean empty(JsonNode value) {
        boolean text = value.isTextual() && value.textValue().isEmpty();
        return value.isNull() || text || (value.isObject() && value.isEmpty());
    }
}
