package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.SpecNode;

/**
 * A value that is wrong in one place.
 *
 * @param keyword the keyword of the schema that it breaks
 * @param pointer where
 * @param change what was done to it, in words
 * @param value the wrong value
 * @param location where the spec asks for the right one
 */
public record InvalidBody(String keyword, String pointer, String change, JsonNode value, SpecNode location) {}
