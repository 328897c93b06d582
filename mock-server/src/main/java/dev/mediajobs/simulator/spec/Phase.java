package dev.mediajobs.simulator.spec;

import java.util.Locale;

/** Where a job stands, whatever the vendor calls it. */
public enum Phase {
    /** Taken, not begun. */
    QUEUED,
    /** At work. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** Tried and failed. */
    FAILED,
    /** Not accepted. */
    REJECTED;

    /** {@return whether nothing changes any more} */
    public boolean isTerminal() {
        return this == SUCCEEDED || this == FAILED || this == REJECTED;
    }

    /** {@return the word of the specs and of the control API} */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the phase of that word}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Phase of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
