package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Progress as the vendors write it: {@code "45%"}, a number to 100, or a fraction. */
final class ProgressFormat {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");

    private ProgressFormat() {}

    /** How far, in the vendor's own measure; empty if it is in no such form or out of range. */
    static OptionalDouble read(JsonNode progress) {
        double value = -1;
        if (progress.isNumber()) {
            value = progress.doubleValue();
        } else if (progress.isTextual()) {
            Matcher percent = PERCENT.matcher(progress.textValue());
            value = percent.matches() ? Double.parseDouble(percent.group(1)) : -1;
        }
        return value >= 0 && value <= 100 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether progress is told at all. */
    static boolean isTold(JsonNode progress) {
        return !progress.isMissingNode() && !progress.isNull();
    }
}
