package dev.mediajobs.conformance.self;

import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.spec.Operation;
import java.util.Optional;

/** Changes answers on their way from a right server to the kit. One serves one run; it may remember what it saw. */
interface Meddler {

    /**
     * Changes an answer or leaves it.
     *
     * @param operation what was called; empty for links to files
     * @param upstream the way to the server, for further questions
     */
    Reply meddle(Optional<Operation> operation, Request request, Reply reply, Wire upstream);
}
