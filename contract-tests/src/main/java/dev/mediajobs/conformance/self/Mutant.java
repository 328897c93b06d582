package dev.mediajobs.conformance.self;

import java.util.function.Supplier;

/**
 * A server that is wrong in one way.
 *
 * @param name what is wrong, in words
 * @param vendor whose server it is
 * @param operation the operation at which it shows
 * @param inferred whether it breaks only what was inferred, so that a note is all that the kit may make of it
 * @param failing whether it shows in jobs that fail alone, so that one must be made to
 * @param meddler makes it wrong; a new one for each run
 */
record Mutant(
        String name, String vendor, String operation, boolean inferred, boolean failing, Supplier<Meddler> meddler) {

    Mutant(String name, String vendor, String operation, boolean inferred, Supplier<Meddler> meddler) {
        this(name, vendor, operation, inferred, false, meddler);
    }

    @Override
    public String toString() {
        return vendor + " " + operation + ": " + name;
    }
}
