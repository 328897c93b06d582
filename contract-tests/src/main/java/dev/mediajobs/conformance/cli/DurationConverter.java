package dev.mediajobs.conformance.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses positive durations: {@code 500ms}, {@code 3s}, {@code 2m}, {@code 1h} or {@code PT1M30S}. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Duration MAX = Duration.ofDays(36_500);

    @Override
    public Duration convert(String text) {
        String iso = text.matches("\\d+(ms|s|m|h)") ? "PT" + text.replace("ms", "s") : text;
        try {
            Duration duration = Duration.parse(iso).dividedBy(text.endsWith("ms") ? 1000 : 1);
            if (duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(MAX) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Reported below, like a duration out of range.
        }
        throw new TypeConversionException("'" + text + "' is not a valid duration. Write 500ms, 3s, 2m, 1h or PT1M30S");
    }
}
