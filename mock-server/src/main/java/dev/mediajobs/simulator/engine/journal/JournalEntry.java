package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the journal data of a request while it is handled. Not thread-safe. */
public final class JournalEntry {

    /** The account of the request; empty if it has none. */
    public String account = "";

    @Nullable
    public Operation operation;

    public List<Violation> violations = List.of();

    /** Accepted oddities of the request, which are not violations. */
    public List<Violation> notes = List.of();
}
