package dev.mediajobs.conformance.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The format {@code date-time} of RFC 3339, section 5.6: seconds and {@code T} are required. */
final class DateTimeFormat implements Format {

    private static final Pattern PATTERN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (!PATTERN.matcher(upper).matches()) {
            return false;
        }
        try {
            // RFC 3339 allows any number of fractional digits, Java only nine.
            OffsetDateTime.parse(upper.replaceFirst("(\\.\\d{9})\\d+", "$1"));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
