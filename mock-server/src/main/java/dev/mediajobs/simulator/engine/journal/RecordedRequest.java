package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as the journal keeps it: no header, no body and no query, so no credential.
 *
 * @param number counted from 1 since the start
 * @param at when it came, by the simulator's clock
 * @param method in capitals
 * @param path without the query
 * @param vendor whose operation, or null where none matched
 * @param operation which operation, or null where none matched
 * @param status what was answered
 * @param violations what it had wrong by the spec
 * @param notes what was odd about it and accepted, such as an id that the simulator does not know
 */
public record RecordedRequest(
        long number,
        Instant at,
        String method,
        String path,
        @Nullable String vendor,
        @Nullable String operation,
        int status,
        List<Violation> violations,
        List<Violation> notes) {}
