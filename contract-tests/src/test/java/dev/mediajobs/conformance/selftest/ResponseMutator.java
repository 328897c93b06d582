package dev.mediajobs.conformance.selftest;

import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.Optional;

/** Changes the responses of a conforming server on their way to the kit. May keep state; each run gets a new one. */
public interface ResponseMutator {

    /**
     * Returns the response, changed or not.
     *
     * @param operation the operation called; empty for links to files
     * @param upstream sends further requests to the server
     */
    Response mutate(Optional<Operation> operation, Request request, Response response, HttpTransport upstream);
}
