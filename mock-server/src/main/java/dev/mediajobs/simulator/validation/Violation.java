package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.SpecNode;
import java.util.List;

/**
 * A violation of the spec by a request.
 *
 * @param in the part of the request: path, query, header or body
 * @param rule the violated rule: required, type, null, enum, format, pattern, minLength, maxLength, minimum, maximum,
 *     minItems, maxItems, maxProperties or another keyword of the schema, file, json, multipart or contentType
 * @param pointer the JSON pointer into that part; form fields and parameters are addressed like properties
 * @param actual the received value, shortened
 * @param example a valid value, or null if the spec has none
 * @param location the file and line of the spec
 * @param quirks the ids of the ledger entries at that location
 */
public record Violation(
        String in,
        String rule,
        String pointer,
        String expected,
        String actual,
        JsonNode example,
        String location,
        List<String> quirks) {

    /** The number of violations of a request that are described; the others are only counted. */
    public static final int MAX_DESCRIBED = 100;

    /** Stands for a violation that is only counted. */
    public static final Violation OTHER =
            new Violation("body", "other", "/...", "valid", "something else", NullNode.instance, "", List.of());

    private static final String BODY = "body";
    private static final int MAX_TEXT = 500;

    /** {@return a violation in the body, with an example of the schema} */
    public static Violation of(String rule, String pointer, String expected, String actual, SpecNode schema) {
        return new Violation(
                BODY,
                rule,
                pointer,
                expected,
                actual,
                ExampleValues.of(schema, false),
                schema.location(),
                schema.child("x-quirks").texts());
    }

    /** {@return the violation of a missing value} */
    public static Violation missing(String pointer, String expected, SpecNode schema) {
        return of("required", pointer, expected, "missing", schema);
    }

    /** {@return a violation of the entire body} */
    public static Violation ofBody(String rule, String expected, String actual, String location) {
        return new Violation(BODY, rule, "", expected, actual, NullNode.instance, location, List.of());
    }

    /** {@return a copy in another part of the request} */
    public Violation in(String part) {
        return new Violation(part, rule, pointer, expected, actual, example, location, quirks);
    }

    /** {@return a copy whose pointer is prefixed} */
    public Violation at(String parent) {
        return new Violation(in, rule, parent + pointer, expected, actual, example, location, quirks);
    }

    /** {@return a copy with the given example} */
    public Violation example(JsonNode newExample) {
        return new Violation(in, rule, pointer, expected, actual, newExample, location, quirks);
    }

    /** {@return a copy with another pointer and actual value} */
    public Violation actual(String newPointer, String newActual) {
        return new Violation(in, rule, newPointer, expected, newActual, example, location, quirks);
    }

    /** {@return a copy whose texts have at most 500 characters, as callers choose names and values} */
    public Violation shortened() {
        return Math.max(pointer.length(), Math.max(expected.length(), actual.length())) <= MAX_TEXT
                ? this
                : new Violation(
                        in,
                        rule,
                        shortened(pointer),
                        shortened(expected),
                        shortened(actual),
                        example,
                        location,
                        quirks);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "...";
    }

    /** {@return the name of the top-level field, or {@code body}} */
    public String field() {
        int slash = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? BODY : pointer.substring(1, slash < 0 ? pointer.length() : slash);
    }

    /** {@return a one-line message} */
    public String message() {
        return rule.equals("required")
                ? field() + " is required"
                : field() + " must be " + expected + ", not " + actual;
    }

    @Override
    public String toString() {
        return in + pointer + " must be " + expected + " but is " + actual
                + (example.isNull() ? "" : "; valid example: " + example) + " (" + location
                + (quirks.isEmpty() ? ")" : ", " + String.join(" ", quirks) + ")");
    }
}
