package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The content of a document.
 *
 * @param root the whole document
 * @param lines the line of each location
 */
record ParsedSpec(JsonNode root, LineNumbers lines) {}
