package dev.mediajobs.conformance.observe.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An exchange in which a statement of a spec was seen.
 *
 * @param request method and path of the spec
 * @param host host of the server
 */
public record Sighting(String request, int status, String host, Instant time) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Returns the sighting as the place of evidence, such as {@code GET /api/voices returned 200 at miraflow.ai}. */
    @Override
    public String toString() {
        return request + " returned " + status + " at " + host + " on " + DAY.format(time);
    }
}
