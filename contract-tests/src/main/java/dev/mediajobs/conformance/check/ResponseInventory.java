package dev.mediajobs.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What answers looked like: which members they had, of which types, with which words. For one thread. */
public final class ResponseInventory {

    private final Map<Place, SortedSet<String>> locations = new TreeMap<>();

    /**
     * A place in the answers of an operation.
     *
     * @param pointer into the answer; {@code *} stands for every element of a list
     */
    public record Place(String vendor, String operation, int status, String pointer) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return vendor + " " + operation + " " + status + " " + pointer;
        }

        /** Reads what {@link #toString()} wrote. */
        public static Place of(String text) {
            String[] parts = text.split(" ", 4);
            return new Place(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]);
        }
    }

    /** Takes an answer down. */
    public void record(Operation operation, int status, SpecNode schema, JsonNode response) {
        Place whole = new Place(operation.vendor().name(), operation.id(), status, "");
        record(whole, schema, response);
    }

    /** Adds what was seen at a place: a type, or a word written as {@code word:done}. */
    public void add(Place place, String seen) {
        locations.computeIfAbsent(place, each -> new TreeSet<>()).add(seen);
    }

    /** All places with what was seen there. */
    public Map<Place, SortedSet<String>> locations() {
        return Collections.unmodifiableMap(locations);
    }

    private void record(Place place, SpecNode schema, JsonNode value) {
        add(place, type(value));
        if (value.isTextual() && hasValues(schema, place.pointer())) {
            add(place, "word:" + value.textValue());
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(each -> record(
                            new Place(
                                    place.vendor(),
                                    place.operation(),
                                    place.status(),
                                    JsonPointers.join(place.pointer(), each.getKey())),
                            schema,
                            each.getValue()));
        } else if (value.isArray()) {
            Place element = new Place(place.vendor(), place.operation(), place.status(), place.pointer() + "/*");
            value.forEach(each -> record(element, schema, each));
        }
    }

    private static boolean hasValues(SpecNode schema, String pointer) {
        return Schemas.find(schema, pointer.replace("*", "0")).stream()
                .anyMatch(each -> each.child("enum").exists());
    }

    private static String type(JsonNode value) {
        if (value.isNumber()) {
            return value.canConvertToExactIntegral() ? "integer" : "number";
        }
        return value.isTextual()
                ? "string"
                : value.isBoolean() ? "boolean" : value.isNull() ? "null" : value.isArray() ? "array" : "object";
    }
}
