package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.Operation;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shared parts of mutators. */
final class ResponseMutators {

    private ResponseMutators() {}

    /** Returns whether this operation was called. */
    static boolean is(Operation operation, Optional<Operation> called) {
        return called.filter(each -> each.id().equals(operation.id())).isPresent();
    }

    /** Creates a mutator of the JSON of an operation's successful responses. */
    static ResponseMutator on(Operation operation, UnaryOperator<JsonNode> change) {
        return (called, request, response, upstream) ->
                is(operation, called) && ResponseEdits.isSuccess(response) && ResponseEdits.isJson(response)
                        ? ResponseEdits.with(response, change.apply(ResponseEdits.json(response)))
                        : response;
    }
}
