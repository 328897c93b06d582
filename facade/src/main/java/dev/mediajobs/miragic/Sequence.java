package dev.mediajobs.miragic;

/** The sequence in which the hand draws. */
public enum Sequence {
    /** The vendor chooses the sequence, the default. */
    AUTO("auto"),
    /** From top to bottom. */
    VERTICAL("vertical");

    final String value;

    Sequence(String value) {
        this.value = value;
    }
}
