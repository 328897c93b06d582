package dev.mediajobs.simulator.validation;

import java.util.List;

/**
 * One thing that a request has wrong.
 *
 * @param rule which rule is broken: required, type, null, enum, format, minLength, maxLength, minimum, maximum, json,
 *     contentType or vendor
 * @param pointer where, as a JSON pointer into the body; a form's field stands as a property
 * @param expected what the spec asks for
 * @param actual what came, cut short
 * @param place file and line of the spec
 * @param quirks ids of the ledger that stand there
 */
public record Violation(
        String rule, String pointer, String expected, String actual, String place, List<String> quirks) {

    /** {@return the name of the field, or {@code body} for the whole} */
    public String field() {
        int slash = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? "body" : pointer.substring(1, slash < 0 ? pointer.length() : slash);
    }

    /** {@return one line for people} */
    public String sentence() {
        return rule.equals("required")
                ? field() + " is required"
                : field() + " must be " + expected + ", not " + actual;
    }

    @Override
    public String toString() {
        return "body" + pointer + " must be " + expected + " but is " + actual + " (" + place
                + (quirks.isEmpty() ? ")" : ", " + String.join(" ", quirks) + ")");
    }
}
