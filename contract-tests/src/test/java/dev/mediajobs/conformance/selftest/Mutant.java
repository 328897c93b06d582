package dev.mediajobs.conformance.selftest;

import java.util.function.Supplier;

/**
 * A server with one fault.
 *
 * @param name description of the fault
 * @param vendor name of the vendor
 * @param operation id of the operation that shows the fault
 * @param note whether a note kills it: the fault contradicts something inferred or expected, but no document
 * @param failing whether only failed jobs show the fault, so that the run must make a job fail
 * @param mutator creates the mutator of one run
 */
record Mutant(
        String name,
        String vendor,
        String operation,
        boolean note,
        boolean failing,
        Supplier<ResponseMutator> mutator) {

    Mutant(String name, String vendor, String operation, boolean note, Supplier<ResponseMutator> mutator) {
        this(name, vendor, operation, note, false, mutator);
    }

    @Override
    public String toString() {
        return vendor + " " + operation + ": " + name;
    }
}
