package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects mutants that change the successful responses of operations. */
final class ResponseMutantCollector {

    private final Vendor vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    ResponseMutantCollector(Vendor vendor) {
        this.vendor = vendor;
    }

    List<Mutant> all() {
        return mutants;
    }

    /** Adds a mutant that changes the value at a pointer into the JSON. */
    void add(Operation operation, String name, boolean note, String pointer, UnaryOperator<JsonNode> change) {
        reply(
                operation,
                name,
                note,
                reply -> ResponseEdits.isJson(reply)
                        ? ResponseEdits.with(reply, ResponseEdits.changed(ResponseEdits.json(reply), pointer, change))
                        : reply);
    }

    /** Adds a mutant that changes the whole response. */
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
                        ResponseMutators.is(operation, called) && ResponseEdits.isSuccess(reply)
                                ? change.apply(reply)
                                : reply);
    }
}
