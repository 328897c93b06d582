package dev.mediajobs.simulator.engine.quirk;

/** Which spelling of a word is answered where a vendor's document spells it oddly. */
public enum Spelling {
    /** As the document's samples have it, such as {@code completedc}. */
    DOCUMENTED,
    /** As it is meant, such as {@code completed}. */
    CORRECTED
}
