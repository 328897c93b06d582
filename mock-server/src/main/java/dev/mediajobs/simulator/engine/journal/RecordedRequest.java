package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request in the journal, without headers, body and query, so that it contains no credentials.
 *
 * @param number the sequence number since the start, from 1
 * @param at the time of the request by the simulator's clock
 * @param method the method in upper case
 * @param path the path without the query
 * @param vendor the vendor of the operation, or null if no operation matches
 * @param operation the operation id, or null if no operation matches
 * @param notes the accepted oddities, such as an id that is unknown to the simulator
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
