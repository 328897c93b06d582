package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal will say of a request, as far as it is known. For one thread. */
final class Entry {

    /** Whose request it is; empty for nobody's. */
    String account = "";

    @Nullable
    Operation operation;

    List<Violation> violations = List.of();

    /** What is odd about the request and does not make it a wrong one. */
    List<Violation> notes = List.of();
}
