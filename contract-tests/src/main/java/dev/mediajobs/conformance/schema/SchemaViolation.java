package dev.mediajobs.conformance.schema;

import dev.mediajobs.specs.SpecNode;

/**
 * What is wrong with a value.
 *
 * @param pointer where in the value
 * @param keyword the keyword of the schema that it breaks, such as {@code required} or {@code enum}
 * @param expected what the spec asks for, in words
 * @param actual what stands there instead
 * @param location where the spec asks for it
 */
public record SchemaViolation(String pointer, String keyword, String expected, String actual, SpecNode location) {}
