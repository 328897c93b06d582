package dev.mediajobs.internal.miragic;

import dev.mediajobs.client.miragic.SpeedPaintingTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** When a job was submitted: the document's table says a number, its sample a text (G-41). */
final class SubmitTimes {
    private static final long LARGEST_IN_SECONDS = 100_000_000_000L;

    private SubmitTimes() {}

    static @Nullable Instant of(@Nullable SpeedPaintingTime time) {
        Object content = time instanceof SpeedPaintingTime.Unknown bare ? bare.content() : null;
        try {
            if (content instanceof Number number) {
                long value = number.longValue();
                return value > LARGEST_IN_SECONDS ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
            }
            return content instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
