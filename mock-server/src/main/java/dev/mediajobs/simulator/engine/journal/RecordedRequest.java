package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.http.Multipart;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request in the journal, as it was received, and its response. It contains credentials: {@link RequestView} hides them.
 *
 * @param number the sequence number since the start, from 1
 * @param at the time of the request by the clock of its user
 * @param request the request; its body is complete or has the first bytes only
 * @param bodySize the size of the entire body
 * @param parts the parts of a form whose body is not complete, each cut like the body; otherwise null
 * @param entry the account, operation, job and violations
 * @param response the response, without its body if that is too long
 * @param weight the memory that request and response take, in bytes, estimated
 */
public record RecordedRequest(
        long number,
        Instant at,
        Request request,
        long bodySize,
        @Nullable List<CutPart> parts,
        JournalEntry entry,
        Response response,
        long weight) {

    /** The part of a form whose body is not complete, and the size of its entire content. */
    record CutPart(Multipart.Part part, long size) {}

    /** {@return the method in upper case} */
    public String method() {
        return request.method();
    }

    /** {@return the raw path without the query} */
    public String path() {
        return request.path();
    }

    /** {@return the status of the response} */
    public int status() {
        return response.status();
    }

    /** {@return the operation id, or null if no operation matches} */
    public @Nullable String operation() {
        Operation operation = entry.operation;
        return operation == null ? null : operation.id();
    }

    /** {@return whether the body is not complete} */
    public boolean isTruncated() {
        return request.body().length < bodySize;
    }

    /** {@return the first violations} */
    public List<Violation> violations() {
        return entry.violations.first();
    }

    /** {@return the first accepted oddities, such as an id that is unknown to the simulator} */
    public List<Violation> notes() {
        return entry.notes.first();
    }
}
