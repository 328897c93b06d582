package dev.mediajobs.internal.polling;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a response, including those whose values do not fit the spec.
 *
 * @param mismatches the raw values by JSON name, as in {@code unknownFields()} of the clients
 */
public record ResponseFields(Map<String, @Nullable Object> mismatches) {
    /** Returns a field, or its raw value if it does not fit the spec, or null if it is missing. */
    public @Nullable Object get(String jsonName, Supplier<? extends @Nullable Object> accessor) {
        Object value = JobMetadata.orNull(accessor);
        return value == null ? mismatches.get(jsonName) : value;
    }

    /** Returns whether a field is present with a value that does not fit the spec. */
    public boolean isMismatch(String jsonName) {
        return mismatches.containsKey(jsonName);
    }
}
