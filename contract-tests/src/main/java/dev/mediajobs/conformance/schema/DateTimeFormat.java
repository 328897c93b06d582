package dev.mediajobs.conformance.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A time with its zone as RFC 3339 has it in section 5.6: seconds are told, and a {@code T} parts date and time. */
final class DateTimeFormat implements Format {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            return false;
        }
        try {
            // A second may be told as finely as anybody likes; Java goes to nine digits.
            OffsetDateTime.parse(upper.replaceFirst("(\\.\\d{9})\\d+", "$1"));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
