package dev.mediajobs.client.runtime;

/** A constant of a generated enum. */
public interface WireEnum {
    /** {@return the value on the wire, empty for {@code UNRECOGNIZED}} */
    String value();
}
