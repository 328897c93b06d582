package dev.mediajobs.client.runtime;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a union's members that are no objects make of what stood there. */
public final class ScalarValues {
    private ScalarValues() {}

    /**
     * Reads a time.
     *
     * @param content what stood there, as {@link FreeFormJsonAdapter} reads it
     * @return the {@link java.time.OffsetDateTime}, or the content as it is if it is none
     */
    public static @Nullable Object time(@Nullable Object content) {
        try {
            return content instanceof String text ? Rfc3339.parse(text) : content;
        } catch (DateTimeException noTime) {
            return content;
        }
    }

    /**
     * Reads a date.
     *
     * @param content what stood there, as {@link FreeFormJsonAdapter} reads it
     * @return the {@link LocalDate}, or the content as it is if it is none
     */
    public static @Nullable Object date(@Nullable Object content) {
        try {
            return content instanceof String text ? LocalDate.parse(text) : content;
        } catch (DateTimeException noDate) {
            return content;
        }
    }

    /**
     * Reads a number.
     *
     * @param content what stood there, as {@link FreeFormJsonAdapter} reads it
     * @return the {@link BigDecimal}, or the content as it is if it is none
     */
    public static @Nullable Object decimal(@Nullable Object content) {
        return content instanceof Long whole ? BigDecimal.valueOf(whole) : content;
    }
}
