package dev.mediajobs.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/**
 * A value with long arrays, in parts: first with the first elements of each, then with the other elements of one after
 * the other. The validator needs much more memory for an element than the element itself. Not thread-safe.
 */
final class Slices {

    private static final int MAX_ELEMENTS = 1_000;

    private final JsonNode first;
    private final List<LongArray> arrays = new ArrayList<>();

    private record LongArray(String pointer, JsonNode original, ArrayNode copy) {

        void fill(int from) {
            copy.removeAll();
            for (int i = from; i < Math.min(original.size(), from + MAX_ELEMENTS); i++) {
                copy.add(original.get(i));
            }
        }
    }

    /** Validates a part of the value. */
    interface Part {

        /**
         * Validates the value.
         *
         * @param array pointer of the array whose elements are new; empty if the whole value is
         * @param offset index of its first element in the original array
         */
        void validate(JsonNode value, String array, int offset);
    }

    private Slices(JsonNode value) {
        first = copy(value, "");
    }

    /** Calls back with each part of a value. */
    static void forEach(JsonNode value, Part part) {
        Slices slices = new Slices(value);
        part.validate(slices.first, "", 0);
        for (LongArray array : slices.arrays) {
            for (int from = MAX_ELEMENTS; from < array.original.size(); from += MAX_ELEMENTS) {
                array.fill(from);
                part.validate(slices.first, array.pointer, from);
            }
            array.fill(0);
        }
    }

    private JsonNode copy(JsonNode value, String pointer) {
        if (value.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            value.properties()
                    .forEach(each ->
                            copy.set(each.getKey(), copy(each.getValue(), JsonPointers.join(pointer, each.getKey()))));
            return copy;
        }
        if (!value.isArray()) {
            return value;
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        if (value.size() > MAX_ELEMENTS) {
            LongArray array = new LongArray(pointer, value, copy);
            arrays.add(array);
            array.fill(0);
            return copy;
        }
        for (int i = 0; i < value.size(); i++) {
            copy.add(copy(value.get(i), pointer + "/" + i));
        }
        return copy;
    }
}
