package dev.mediajobs.conformance.self;

import java.util.function.Supplier;

/**
 * A server that is wrong in one way.
 *
 * @param name what is wrong, in words
 * @param vendor whose server it is
 * @param operation the operation at which it shows
 * @param note whether a note is all that the kit may make of it: it breaks what was inferred or what is only expected,
 *     and no document
 * @param failing whether it shows in jobs that fail alone, so that one must be made to
 * @param meddler makes it wrong; a new one for each run
 */
record Mutant(String name, String vendor, String operation, boolean note, boolean failing, Supplier<Meddler> meddler) {

    Mutant(String name, String vendor, String operation, boolean note, Supplier<Meddler> meddler) {
        this(name, vendor, operation, note, false, meddler);
    }

    @Override
    public String toString() {
        return vendor + " " + operation + ": " + name;
    }
}
