package dev.mediajobs.simulator.engine;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Parses durations of options and control requests. */
public final class Durations {

    /** The longest duration. */
    public static final Duration MAX = Duration.ofDays(36_500);

    private static final int MAX_LENGTH = 40;

    private Durations() {}

    /**
     * Parses a duration.
     *
     * @param text a duration, such as {@code 500ms}, {@code 3s}, {@code 2m}, {@code 1h} or {@code PT1M30S}
     * @throws IllegalArgumentException if it is not a duration, or not from 0 to 36,500 days
     */
    public static Duration parse(String text) {
        try {
            String iso = text.matches("\\d+(ms|s|m|h)") ? "PT" + text.replace("ms", "s") : text;
            Duration duration = Duration.parse(iso).dividedBy(text.endsWith("ms") ? 1000 : 1);
            if (duration.isNegative() || duration.compareTo(MAX) > 0) {
                throw new IllegalArgumentException(
                        "The duration '" + shortened(text) + "' must be from 0 to " + MAX.toDays() + " days.");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + shortened(text) + "' is not a duration. Use the form 500ms, 3s, 2m, 1h or PT1M30S.", e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
    }
}
