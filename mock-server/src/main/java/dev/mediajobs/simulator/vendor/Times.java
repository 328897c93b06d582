package dev.mediajobs.simulator.vendor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the vendors write them. */
final class Times {

    /** With milliseconds and Z. */
    static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** With microseconds and Z. */
    static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    /** With microseconds and without a zone. */
    static final DateTimeFormatter NAIVE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Times() {}

    static String millis(Instant time) {
        return MILLIS.format(time);
    }

    static String micros(Instant time) {
        return MICROS.format(time);
    }

    static String naive(Instant time) {
        return NAIVE.format(time);
    }
}
