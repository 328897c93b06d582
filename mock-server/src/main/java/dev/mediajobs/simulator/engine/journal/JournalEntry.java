package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.specs.Operation;
import org.jspecify.annotations.Nullable;

/** Collects the journal data of a request while it is handled; unchanged once the request is recorded. Not thread-safe. */
public final class JournalEntry {

    /** The account of the request; empty if it has none. */
    public String account = "";

    @Nullable
    public Operation operation;

    /** The job that the request submitted. */
    @Nullable
    public String jobId;

    /** The first violations. */
    public ViolationList violations = ViolationList.NONE;

    /** Accepted oddities of the request, which are not violations. */
    public ViolationList notes = ViolationList.NONE;
}
