package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON object held beside the values of its known members: unknown members, and known members
 * that were null. Immutable.
 */
public final class Extras {
    private static final Extras NONE = new Extras(Map.of(), Set.of());

    private final Map<String, @Nullable Object> unknown;
    private final Set<String> nulls;

    private Extras(Map<String, @Nullable Object> unknown, Set<String> nulls) {
        this.unknown = unknown;
        this.nulls = nulls;
    }

    /**
     * The unknown members in their order.
     *
     * @return values by JSON name, unmodifiable
     */
    public Map<String, @Nullable Object> unknownFields() {
        return unknown;
    }

    /**
     * Whether a known member was null, not absent.
     *
     * @param jsonName the member's JSON name
     * @return whether it was null
     */
    public boolean isNull(String jsonName) {
        return nulls.contains(jsonName);
    }

    /**
     * Starts with what is here.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        if (!unknown.isEmpty()) {
            builder.unknown = new LinkedHashMap<>(unknown);
        }
        if (!nulls.isEmpty()) {
            builder.nulls = new LinkedHashSet<>(nulls);
        }
        return builder;
    }

    /**
     * Writes the nulls and the unknown members, inside an object that is open.
     *
     * @param writer where to
     * @throws IOException if the writer fails
     */
    public void write(JsonWriter writer) throws IOException {
        if (unknown.isEmpty() && nulls.isEmpty()) {
            return;
        }
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        try {
            for (String name : nulls) {
                writer.name(name).nullValue();
            }
            for (Map.Entry<String, @Nullable Object> member : unknown.entrySet()) {
                writer.name(member.getKey()).jsonValue(member.getValue());
            }
        } finally {
            writer.setSerializeNulls(serializeNulls);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Extras that && unknown.equals(that.unknown) && nulls.equals(that.nulls));
    }

    @Override
    public int hashCode() {
        return 31 * unknown.hashCode() + nulls.hashCode();
    }

    /** The names alone: nobody knows which unknown value is a secret. */
    @Override
    public String toString() {
        return unknown.keySet().toString();
    }

    /** Collects extras. Not safe for use by several threads at once. */
    public static final class Builder {
        private @Nullable Map<String, @Nullable Object> unknown;
        private @Nullable Set<String> nulls;

        /** Starts with nothing. */
        public Builder() {}

        /**
         * Notes that a member is null, or that it is not.
         *
         * @param jsonName the member's JSON name
         * @param isNull whether it is null
         */
        public void setNull(String jsonName, boolean isNull) {
            if (isNull) {
                if (nulls == null) {
                    nulls = new LinkedHashSet<>();
                }
                nulls.add(jsonName);
            } else if (nulls != null) {
                nulls.remove(jsonName);
            }
        }

        /**
         * Adds an unknown member.
         *
         * @param model the type that it is added to, for the message
         * @param known the names that are not unknown
         * @param jsonName the member's JSON name
         * @param value its value
         * @throws IllegalArgumentException if the name is known, or the value is no JSON
         */
        public void unknown(String model, JsonReader.Options known, String jsonName, @Nullable Object value) {
            if (new HashSet<>(known.strings()).contains(jsonName)) {
                throw new IllegalArgumentException(model + " has a member for '" + jsonName + "'; set that");
            }
            unknown(jsonName, value);
        }

        boolean hasUnknown(String jsonName) {
            return unknown != null && unknown.containsKey(jsonName);
        }

        void unknown(String jsonName, @Nullable Object value) {
            if (unknown == null) {
                unknown = new LinkedHashMap<>();
            }
            unknown.put(jsonName, Values.immutableCopy(value));
        }

        /**
         * Whether a known member is null, not absent.
         *
         * @param jsonName the member's JSON name
         * @return whether it is null
         */
        public boolean isNull(String jsonName) {
            return nulls != null && nulls.contains(jsonName);
        }

        /**
         * Ends the collecting. This builder can be used on.
         *
         * @return the extras
         */
        public Extras build() {
            boolean noNulls = nulls == null || nulls.isEmpty();
            if (unknown == null && noNulls) {
                return NONE;
            }
            return new Extras(
                    unknown == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknown)),
                    noNulls ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(nulls)));
        }
    }
}
