package dev.mediajobs.internal.polling;

import org.jspecify.annotations.Nullable;

/** Parses the vendors' progress values to 0 to 1; invalid values become NaN, never an error. */
public final class ProgressParser {
    private ProgressParser() {}

    /** Parses a fraction such as 0.45; numbers above 1 and texts are percentages. */
    public static double ofFraction(@Nullable Object fraction) {
        if (fraction instanceof Number number) {
            double value = number.doubleValue();
            return clamped(value > 1 ? value / 100 : value);
        }
        return ofPercent(fraction);
    }

    /** Parses a percentage such as {@code 45%} or {@code 45}, as text or number. */
    public static double ofPercent(@Nullable Object percent) {
        if (percent instanceof Number number) {
            return clamped(number.doubleValue() / 100);
        }
        String number = percent instanceof String text ? text.replace("%", "").strip() : "";
        // Double.parseDouble also accepts hexadecimal numbers, "NaN" and "1d".
        boolean valid = number.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
        return valid ? clamped(Double.parseDouble(number) / 100) : Double.NaN;
    }

    private static double clamped(double value) {
        return Double.isNaN(value) ? value : Math.max(0, Math.min(1, value));
    }
}
