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
 * The members of a JSON object that are unknown or whose values do not fit, and the names of its known members that
 * were null. Immutable.
 */
public final class Extras {
    private static final Extras NONE = new Extras(Map.of(), Set.of());

    private final Map<String, @Nullable Object> unknown;
    private final Set<String> nulls;

    private Extras(Map<String, @Nullable Object> unknown, Set<String> nulls) {
        this.unknown = unknown;
        this.nulls = nulls;
    }

    /** {@return the members that are unknown or do not fit, in their order, by JSON name, unmodifiable} */
    public Map<String, @Nullable Object> unknownFields() {
        return unknown;
    }

    /**
     * Returns whether a known member was null, not absent.
     *
     * @param jsonName the member's JSON name
     * @return whether it was null
     */
    public boolean isNull(String jsonName) {
        return nulls.contains(jsonName);
    }

    /** {@return a new builder with the content of this object} */
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
     * Writes the nulls and the members that are unknown or do not fit into the current object of a writer.
     *
     * @param writer the writer
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

    /** {@return the names only, because an unknown value may be a secret} */
    @Override
    public String toString() {
        return unknown.keySet().toString();
    }

    /** Collects extras. Not thread-safe. */
    public static final class Builder {
        private @Nullable Map<String, @Nullable Object> unknown;
        private @Nullable Set<String> nulls;

        /** Creates an empty builder. */
        public Builder() {}

        /**
         * Records that a known member was set, which replaces a value that does not fit.
         *
         * @param jsonName the member's JSON name
         * @param isNull whether it was set to an explicit null
         */
        public void set(String jsonName, boolean isNull) {
            if (unknown != null) {
                unknown.remove(jsonName);
            }
            setNull(jsonName, isNull);
        }

        /**
         * Records that a required member is an explicit null, unless it has a value, even one that does not fit.
         *
         * @param jsonName the member's JSON name
         * @param value its value
         */
        public void setRequired(String jsonName, @Nullable Object value) {
            setNull(jsonName, value == null && !hasUnknown(jsonName));
        }

        /**
         * Records whether a member is null.
         *
         * @param jsonName the member's JSON name
         * @param isNull whether it is null
         */
        void setNull(String jsonName, boolean isNull) {
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
         * @param model the name of the type that it is added to, for the message
         * @param known the names of the known members
         * @param jsonName the member's JSON name
         * @param value its value
         * @throws IllegalArgumentException if the name is known
         */
        public void unknown(String model, JsonReader.Options known, String jsonName, @Nullable Object value) {
            if (new HashSet<>(known.strings()).contains(jsonName)) {
                throw new IllegalArgumentException(
                        "'" + jsonName + "' is a known member of " + model + ". Use its own setter.");
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
         * Returns whether a known member is null, not absent.
         *
         * @param jsonName the member's JSON name
         * @return whether it is null
         */
        public boolean isNull(String jsonName) {
            return nulls != null && nulls.contains(jsonName);
        }

        /** {@return the extras; this builder can be reused} */
        public Extras build() {
            boolean noNulls = nulls == null || nulls.isEmpty();
            boolean noUnknown = unknown == null || unknown.isEmpty();
            if (noUnknown && noNulls) {
                return NONE;
            }
            return new Extras(
                    noUnknown ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknown)),
                    noNulls ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(nulls)));
        }
    }
}
