package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses progress values such as {@code "45%"} or {@code 45}. */
final class ProgressFormat {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");

    private ProgressFormat() {}

    /** Returns the number in the vendor's unit; empty if the format is unknown or the number is not in 0 to 100. */
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
}
