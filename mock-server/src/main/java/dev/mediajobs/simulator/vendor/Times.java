package dev.mediajobs.simulator.vendor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the vendors write them, in UTC. Every answer has some, so they are written without a formatter. */
final class Times {

    private Times() {}

    /** With milliseconds and Z. */
    static String millis(Instant time) {
        return write(time, 3).append('Z').toString();
    }

    /** With microseconds and Z. */
    static String micros(Instant time) {
        return write(time, 6).append('Z').toString();
    }

    /** With microseconds and without a zone. */
    static String naive(Instant time) {
        return write(time, 6).toString();
    }

    private static StringBuilder write(Instant time, int digits) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        append(text, at.getYear(), 4).append('-');
        append(text, at.getMonthValue(), 2).append('-');
        append(text, at.getDayOfMonth(), 2).append('T');
        append(text, at.getHour(), 2).append(':');
        append(text, at.getMinute(), 2).append(':');
        append(text, at.getSecond(), 2).append('.');
        return append(text, at.getNano() / (digits == 3 ? 1_000_000 : 1_000), digits);
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        String written = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, digits - written.length()))).append(written);
    }
}
