package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal will say of a request, as far as it is known. For one thread. */
public final class JournalEntry {

    /** Whose request it is; empty for nobody's. */
    public String account = "";

    @Nullable
    public Operation operation;

    public List<Violation> violations = List.of();

    /** What is odd about the request and does not make it a wrong one. */
    public List<Violation> notes = List.of();
}
