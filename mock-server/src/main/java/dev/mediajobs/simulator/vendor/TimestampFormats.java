package dev.mediajobs.simulator.vendor;

import com.ethlo.time.ITU;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes times as the vendors do, in UTC. Every response has some, so they are written without a formatter's pattern. */
final class TimestampFormats {

    private TimestampFormats() {}

    /** With milliseconds and Z. */
    static String millis(Instant time) {
        return ITU.formatUtcMilli(time.atOffset(ZoneOffset.UTC));
    }

    /** With microseconds and Z. */
    static String micros(Instant time) {
        return ITU.formatUtcMicro(time.atOffset(ZoneOffset.UTC));
    }

    /** With microseconds and without a zone. */
    static String naive(Instant time) {
        return micros(time).replace("Z", "");
    }
}
