package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.SpecNode;
import java.util.List;

/**
 * One thing that a request has wrong.
 *
 * @param in which part of the request: path, query, header or body
 * @param rule which rule is broken: required, type, null, enum, format, pattern, minLength, maxLength, minimum, maximum,
 *     minItems, maxItems, maxProperties or another keyword of the schema, file, json, multipart or contentType
 * @param pointer where, as a JSON pointer into that part; a form's field or a parameter stands as a property
 * @param expected what the spec asks for
 * @param actual what came, cut short
 * @param example what would be right there; null where the spec knows none
 * @param location file and line of the spec
 * @param quirks ids of the ledger that stand there
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

    private static final String BODY = "body";

    /** {@return a violation in the body, with an example that the schema allows} */
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

    /** {@return a violation: something is not there that the schema describes} */
    public static Violation missing(String pointer, String expected, SpecNode schema) {
        return of("required", pointer, expected, "missing", schema);
    }

    /** {@return a violation of the body as a whole} */
    public static Violation ofBody(String rule, String expected, String actual, String place) {
        return new Violation(BODY, rule, "", expected, actual, NullNode.instance, place, List.of());
    }

    /** {@return the same in another part of the request} */
    public Violation in(String part) {
        return new Violation(part, rule, pointer, expected, actual, example, location, quirks);
    }

    /** {@return the same at a place under which its own stands} */
    public Violation at(String above) {
        return new Violation(in, rule, above + pointer, expected, actual, example, location, quirks);
    }

    /** {@return the same with another example} */
    public Violation example(JsonNode better) {
        return new Violation(in, rule, pointer, expected, actual, better, location, quirks);
    }

    /** {@return the name of the field, or {@code body} for the whole} */
    public String field() {
        int slash = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? BODY : pointer.substring(1, slash < 0 ? pointer.length() : slash);
    }

    /** {@return one line for people} */
    public String message() {
        return rule.equals("required")
                ? field() + " is required"
                : field() + " must be " + expected + ", not " + actual;
    }

    @Override
    public String toString() {
        return in + pointer + " must be " + expected + " but is " + actual
                + (example.isNull() ? "" : "; " + example + " would do") + " (" + location
                + (quirks.isEmpty() ? ")" : ", " + String.join(" ", quirks) + ")");
    }
}
