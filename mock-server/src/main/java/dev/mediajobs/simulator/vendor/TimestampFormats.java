package dev.mediajobs.simulator.vendor;

import com.ethlo.time.ITU;
import java.time.Instant;
import java.time.ZoneOffset;

/** Timestamp formats of the vendors, in UTC. They avoid formatter patterns, because every response has timestamps. */
final class TimestampFormats {

    private TimestampFormats() {}

    /** Formats with milliseconds and Z. */
    static String millis(Instant time) {
        return ITU.formatUtcMilli(time.atOffset(ZoneOffset.UTC));
    }

    /** Formats with microseconds and Z. */
    static String micros(Instant time) {
        return ITU.formatUtcMicro(time.atOffset(ZoneOffset.UTC));
    }

    /** Formats with microseconds and without a zone. */
    static String naive(Instant time) {
        return micros(time).replace("Z", "");
    }
}
