package dev.mediajobs.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the members, types and enum values of the responses. Not thread-safe. */
public final class ResponseInventory {

    private static final int MAX_LOCATIONS = 20_000;
    private static final int MAX_VALUES = 100;
    private static final int MAX_LENGTH = 200;

    private final Map<Location, SortedSet<String>> locations = new TreeMap<>();
    private final Map<String, String> safeNames = new HashMap<>();
    private final Secrets secrets;

    /** Creates an empty inventory. */
    public ResponseInventory() {
        this(new Secrets());
    }

    /** Creates an empty inventory that redacts the names and values of the server. */
    public ResponseInventory(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * A location in the responses of an operation.
     *
     * @param pointer JSON pointer with {@code *} for list elements
     */
    public record Location(String vendor, String operation, int status, String pointer)
            implements Comparable<Location> {

        private static final Comparator<Location> ORDER = Comparator.comparing(Location::vendor)
                .thenComparing(Location::operation)
                .thenComparingInt(Location::status)
                .thenComparing(Location::pointer);

        @Override
        public int compareTo(Location other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return vendor + " " + operation + " " + status + " " + pointer;
        }

        /** Parses the result of {@link #toString()}. */
        public static Location of(String text) {
            String[] parts = text.split(" ", 4);
            return new Location(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]);
        }
    }

    public void record(Operation operation, int status, SpecNode schema, JsonNode response) {
        record(new Location(operation.vendor().name(), operation.id(), status, ""), schema, response);
    }

    /** Adds a type, or an enum value such as {@code value:done}; ignored if a server returns too many. */
    public void add(Location place, String typeOrValue) {
        if (locations.size() < MAX_LOCATIONS || locations.containsKey(place)) {
            SortedSet<String> seen = locations.computeIfAbsent(place, each -> new TreeSet<>());
            if (seen.size() < MAX_VALUES) {
                seen.add(typeOrValue);
            }
        }
    }

    private String safe(String text) {
        if (safeNames.size() > MAX_LOCATIONS) {
            safeNames.clear();
        }
        return safeNames.computeIfAbsent(text, each -> {
            String safe = Printable.line(secrets.redacted(each));
            return safe.length() > MAX_LENGTH ? safe.substring(0, MAX_LENGTH) + "..." : safe;
        });
    }

    /** Returns the observed types and enum values by location. */
    public Map<Location, SortedSet<String>> locations() {
        return Collections.unmodifiableMap(locations);
    }

    private void record(Location place, SpecNode schema, JsonNode value) {
        add(place, type(value));
        if (value.isTextual() && hasValues(schema, place.pointer())) {
            add(place, "value:" + safe(value.textValue()));
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(each -> record(
                            new Location(
                                    place.vendor(),
                                    place.operation(),
                                    place.status(),
                                    JsonPointers.join(place.pointer(), safe(each.getKey()))),
                            schema,
                            each.getValue()));
        } else if (value.isArray()) {
            Location element = new Location(place.vendor(), place.operation(), place.status(), place.pointer() + "/*");
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
