package dev.mediajobs.client.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts between constants of generated enums and their values on the wire. */
public final class EnumValues {
    private EnumValues() {}

    /**
     * Returns the value of a constant on the wire.
     *
     * @param constant a constant, or null
     * @return its value, null for null
     * @throws IllegalArgumentException if the constant is {@code UNRECOGNIZED}
     */
    public static @Nullable String toWire(@Nullable WireEnum constant) {
        if (constant instanceof Enum<?> named && named.name().equals("UNRECOGNIZED")) {
            throw new IllegalArgumentException(constant.getClass().getSimpleName()
                    + ".UNRECOGNIZED cannot be sent because it represents every unknown value."
                    + " Set the value as a String.");
        }
        return constant == null ? null : constant.value();
    }

    /**
     * Returns the values of a list of constants on the wire.
     *
     * @param constants constants, or null
     * @return their values, null for null
     * @throws IllegalArgumentException if one of them is {@code UNRECOGNIZED}
     */
    public static @Nullable List<@Nullable String> toWire(@Nullable List<? extends @Nullable WireEnum> constants) {
        if (constants == null) {
            return null;
        }
        List<@Nullable String> values = new ArrayList<>(constants.size());
        for (@Nullable WireEnum constant : constants) {
            values.add(toWire(constant));
        }
        return values;
    }

    /**
     * Returns the values of a map of constants on the wire.
     *
     * @param constants constants by name, or null
     * @return their values by the same names, null for null
     * @throws IllegalArgumentException if one of them is {@code UNRECOGNIZED}
     */
    public static @Nullable Map<String, @Nullable String> toWire(
            @Nullable Map<String, ? extends @Nullable WireEnum> constants) {
        if (constants == null) {
            return null;
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        constants.forEach((name, constant) -> values.put(name, toWire(constant)));
        return values;
    }

    /**
     * Returns the constants of a list of values.
     *
     * @param values values on the wire, or null
     * @param of the method {@code of} of the enum
     * @param <E> the enum
     * @return the constants, unmodifiable; null for null
     */
    public static <E> @Nullable List<@Nullable E> fromWire(
            @Nullable List<@Nullable String> values, Function<String, E> of) {
        return values == null
                ? null
                : values.stream()
                        .<@Nullable E>map(value -> value == null ? null : of.apply(value))
                        .toList();
    }

    /**
     * Returns the constants of a map of values.
     *
     * @param values values on the wire, or null
     * @param of the method {@code of} of the enum
     * @param <E> the enum
     * @return the constants by the same names, unmodifiable; null for null
     */
    public static <E> @Nullable Map<String, @Nullable E> fromWire(
            @Nullable Map<String, @Nullable String> values, Function<String, E> of) {
        if (values == null) {
            return null;
        }
        Map<String, @Nullable E> constants = new LinkedHashMap<>();
        values.forEach((name, value) -> constants.put(name, value == null ? null : of.apply(value)));
        return Collections.unmodifiableMap(constants);
    }
}
