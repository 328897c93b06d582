package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.SpecNode;

/**
 * A request body with one invalid field.
 *
 * @param keyword violated schema keyword
 * @param pointer JSON pointer of the invalid field
 * @param value invalid body
 * @param location location of the violated requirement in the spec
 */
public record InvalidBody(String keyword, String pointer, String change, JsonNode value, SpecNode location) {}
