package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.spec.SpecNode;

/**
 * A value that is wrong in one place.
 *
 * @param keyword the keyword of the schema that it breaks
 * @param pointer where
 * @param what what was done to it, in words
 * @param value the wrong value
 * @param place where the spec asks for the right one
 */
public record Mutation(String keyword, String pointer, String what, JsonNode value, SpecNode place) {}
