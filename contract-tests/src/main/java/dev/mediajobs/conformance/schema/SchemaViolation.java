package dev.mediajobs.conformance.schema;

import dev.mediajobs.specs.SpecNode;

/**
 * A violation of a schema.
 *
 * @param pointer JSON pointer into the value
 * @param keyword violated schema keyword, such as {@code required} or {@code enum}
 * @param expected description of what the spec requires
 * @param actual abbreviated actual value
 * @param location location of the requirement in the spec
 */
public record SchemaViolation(String pointer, String keyword, String expected, String actual, SpecNode location) {

    SchemaViolation at(String newPointer) {
        return new SchemaViolation(newPointer, keyword, expected, actual, location);
    }
}
