package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects mutants that change the successful responses of operations. */
final class ResponseMutantCollector {

    private final VendorSpec vendor;
    private final List<Mutant> mutants = new ArrayList<>();

    ResponseMutantCollector(VendorSpec vendor) {
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
                response -> ResponseEdits.isJson(response)
                        ? ResponseEdits.with(
                                response, ResponseEdits.changed(ResponseEdits.json(response), pointer, change))
                        : response);
    }

    /** Adds a mutant that changes the response. */
    void reply(Operation operation, String name, boolean note, UnaryOperator<Response> change) {
        mutants.add(mutant(vendor, operation, name, note, change));
    }

    /** Makes a mutant that changes each successful response of an operation. */
    static Mutant mutant(
            VendorSpec vendor, Operation operation, String name, boolean note, UnaryOperator<Response> change) {
        return new Mutant(
                name,
                vendor.name(),
                operation.id(),
                note,
                () -> (called, request, response, upstream) ->
                        ResponseMutators.is(operation, called) && ResponseEdits.isSuccess(response)
                                ? change.apply(response)
                                : response);
    }
}
