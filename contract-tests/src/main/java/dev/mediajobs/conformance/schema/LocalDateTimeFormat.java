package dev.mediajobs.conformance.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** A time without a zone: date, {@code T}, time of day. */
final class LocalDateTimeFormat implements Format {

    @Override
    public String getName() {
        return "local-date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        try {
            LocalDateTime.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
