package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects mutants that change an operation's answers of success. */
final class BrokenAnswers {

    private final Vendor vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    BrokenAnswers(Vendor vendor) {
        this.vendor = vendor;
    }

    List<Mutant> all() {
        return mutants;
    }

    /** One that changes what stands at a place of the JSON. */
    void add(Operation operation, String name, boolean note, String pointer, UnaryOperator<JsonNode> change) {
        reply(
                operation,
                name,
                note,
                reply -> Replies.isJson(reply)
                        ? Replies.with(reply, Replies.changed(Replies.json(reply), pointer, change))
                        : reply);
    }

    /** One that changes the answer as a whole. */
    void reply(Operation operation, String name, boolean note, UnaryOperator<Reply> change) {
        mutants.add(mutant(vendor, operation, name, note, change));
    }

    /** Makes a mutant that changes each successful response of an operation. */
    static Mutant mutant(Vendor vendor, Operation operation, String name, boolean note, UnaryOperator<Reply> change) {
        return new Mutant(
                name,
                vendor.name(),
                operation.id(),
                note,
                () -> (called, request, reply, upstream) ->
                        Meddlers.is(operation, called) && Replies.isSuccess(reply) ? change.apply(reply) : reply);
    }
}
