package dev.mediajobs.conformance.spec;

import java.util.Locale;

/** Where a job stands, whatever word a vendor has for it. */
public enum Phase {
    QUEUED(0),
    RUNNING(1),
    SUCCEEDED(2),
    FAILED(2),
    REJECTED(2);

    private final int rank;

    Phase(int rank) {
        this.rank = rank;
    }

    static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether the job will not move any more. */
    public boolean isTerminal() {
        return rank == 2;
    }

    /** Whether a job cannot be in the other phase once it was in this one. */
    public boolean isAfter(Phase other) {
        return rank > other.rank;
    }
}
