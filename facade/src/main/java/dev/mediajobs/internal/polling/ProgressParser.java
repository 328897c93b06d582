package dev.mediajobs.internal.polling;

import org.jspecify.annotations.Nullable;

/** Reads the vendors' ways to say how far a job is; what makes no sense is unknown, never an error. */
public final class ProgressParser {
    private ProgressParser() {}

    /** From a fraction such as 0.45; a number above 1 is taken as percent. */
    public static double ofNumber(@Nullable Number number) {
        if (number == null) {
            return Double.NaN;
        }
        double value = number.doubleValue();
        return clamped(value > 1 ? value / 100 : value);
    }

    /** From percent, such as {@code 45%} or {@code 45}. */
    public static double ofPercent(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        String number = text.replace("%", "").strip();
        // No Double.parseDouble on anything else: it reads hexadecimal, "NaN" and "1d" too.
        if (!number.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Double.NaN;
        }
        return clamped(Double.parseDouble(number) / 100);
    }

    /** From percent in either form: a number such as 45, or text such as {@code 45%}. Anything else is unknown. */
    public static double ofAny(@Nullable Object percent) {
        return percent instanceof Number number
                ? clamped(number.doubleValue() / 100)
                : ofPercent(percent instanceof String text ? text : null);
    }

    private static double clamped(double value) {
        return Double.isNaN(value) ? value : Math.max(0, Math.min(1, value));
    }
}
