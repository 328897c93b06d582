package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.spec.Operation;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What most meddlers have in common. */
final class Meddlers {

    private Meddlers() {}

    /** Whether this operation was called. */
    static boolean is(Operation operation, Optional<Operation> called) {
        return called.filter(each -> each.id().equals(operation.id())).isPresent();
    }

    /** Changes the JSON of an operation's answers of success. */
    static Meddler on(Operation operation, UnaryOperator<JsonNode> change) {
        return (called, request, reply, upstream) ->
                is(operation, called) && Replies.isSuccess(reply) && Replies.isJson(reply)
                        ? Replies.with(reply, change.apply(Replies.json(reply)))
                        : reply;
    }
}
