package dev.mediajobs.specs;

/** The types of values in a {@link ParsedForm}. */
final class ValueType {

    static final byte MISSING = 0;
    static final byte OBJECT = 1;
    static final byte LIST = 2;
    static final byte TEXT = 3;
    static final byte INTEGER = 4;
    static final byte BIG_INTEGER = 5;
    static final byte DOUBLE = 6;
    static final byte TRUE = 7;
    static final byte FALSE = 8;
    static final byte NULL = 9;

    private ValueType() {}
}
