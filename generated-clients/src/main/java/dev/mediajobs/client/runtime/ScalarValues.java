package dev.mediajobs.client.runtime;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts free-form JSON values to the scalar variants of a union. */
public final class ScalarValues {
    private ScalarValues() {}

    /**
     * Converts a value to a time.
     *
     * @param content a value from {@link FreeFormJsonAdapter}
     * @return the {@link java.time.OffsetDateTime}, or the unchanged value if it is not a time
     */
    public static @Nullable Object time(@Nullable Object content) {
        try {
            return content instanceof String text ? Rfc3339.parse(text) : content;
        } catch (DateTimeException notATime) {
            return content;
        }
    }

    /**
     * Converts a value to a date.
     *
     * @param content a value from {@link FreeFormJsonAdapter}
     * @return the {@link LocalDate}, or the unchanged value if it is not a date
     */
    public static @Nullable Object date(@Nullable Object content) {
        try {
            return content instanceof String text ? LocalDate.parse(text) : content;
        } catch (DateTimeException notADate) {
            return content;
        }
    }

    /**
     * Converts a value to a decimal number.
     *
     * @param content a value from {@link FreeFormJsonAdapter}
     * @return the {@link BigDecimal}, or the unchanged value if it is not a number
     */
    public static @Nullable Object decimal(@Nullable Object content) {
        return content instanceof Long integer ? BigDecimal.valueOf(integer) : content;
    }

    /**
     * Converts an object to a map with the type that its content has.
     *
     * @param content a map from {@link FreeFormJsonAdapter}
     * @return the same map
     */
    @SuppressWarnings("unchecked") // names in JSON are text
    public static Map<String, @Nullable Object> object(Map<?, ?> content) {
        return (Map<String, @Nullable Object>) content;
    }
}
