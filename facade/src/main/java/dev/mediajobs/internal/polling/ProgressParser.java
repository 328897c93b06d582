package dev.mediajobs.internal.polling;

import org.jspecify.annotations.Nullable;

/** Parses the vendors' progress values to 0 to 1; invalid values become NaN, never an error. */
public final class ProgressParser {
    private ProgressParser() {}

    /** Parses a fraction such as 0.45; numbers above 1 are percentages. */
    public static double ofNumber(@Nullable Number number) {
        if (number == null) {
            return Double.NaN;
        }
        double value = number.doubleValue();
        return clamped(value > 1 ? value / 100 : value);
    }

    /** Parses a percentage such as {@code 45%} or {@code 45}. */
    public static double ofPercent(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        String number = text.replace("%", "").strip();
        // Double.parseDouble also accepts hexadecimal numbers, "NaN" and "1d".
        if (!number.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Double.NaN;
        }
        return clamped(Double.parseDouble(number) / 100);
    }

    /** Parses a percentage as a number or text; anything else becomes NaN. */
    public static double ofAny(@Nullable Object percent) {
        return percent instanceof Number number
                ? clamped(number.doubleValue() / 100)
                : ofPercent(percent instanceof String text ? text : null);
    }

    private static double clamped(double value) {
        return Double.isNaN(value) ? value : Math.max(0, Math.min(1, value));
    }
}
