package dev.mediajobs.internal.polling;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parses times in the formats of all vendors: ISO 8601 with or without a zone, a date, or a Unix timestamp. Unreadable
 * times become null, because no job must be lost over one.
 */
public final class Timestamps {
    /** Larger timestamps are in milliseconds: this is the year 5138 in seconds, 1973 in milliseconds. */
    private static final long MAX_SECONDS = 100_000_000_000L;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /**
     * Parses a time, in UTC unless it has a zone.
     *
     * @param value a time, text, number or any other JSON value
     * @return the time, or null if the value is not a valid time
     */
    public static @Nullable Instant parse(@Nullable Object value) {
        try {
            if (value instanceof OffsetDateTime time) {
                return time.toInstant();
            }
            if (value instanceof Number number) {
                return ofUnixTime(number.toString());
            }
            if (!(value instanceof String text)) {
                return null;
            }
            String stripped = text.strip();
            return stripped.matches("[0-9]+(\\.[0-9]+)?") ? ofUnixTime(stripped) : ofText(stripped);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static Instant ofUnixTime(String digits) {
        BigDecimal number = new BigDecimal(digits);
        boolean seconds = number.abs().compareTo(BigDecimal.valueOf(MAX_SECONDS)) <= 0;
        return Instant.ofEpochMilli(
                number.movePointRight(seconds ? 3 : 0).toBigInteger().longValueExact());
    }

    private static Instant ofText(String text) {
        TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime zoned) {
            return zoned.toInstant();
        }
        LocalDateTime local = time instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) time;
        return local.toInstant(ZoneOffset.UTC);
    }
}
