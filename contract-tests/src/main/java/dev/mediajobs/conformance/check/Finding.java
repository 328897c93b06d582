package dev.mediajobs.conformance.check;

import java.util.List;

/**
 * A difference between a server and the spec. Contains no secrets.
 *
 * @param where a JSON pointer into the response, {@code header NAME}, {@code status} or {@code body}
 * @param line the line in the spec file, starting at 1
 * @param quirks ids of the decisions in the quirk ledger about this location
 * @param note whether the requirement is inferred or undocumented; notes do not affect conformance
 */
public record Finding(
        String vendor,
        String operation,
        Rule rule,
        String title,
        String where,
        String expected,
        String actual,
        String file,
        int line,
        List<String> quirks,
        boolean note,
        Trace trace) {

    /** Returns the location with {@code *} for list elements, so that a difference in all of them is reported once. */
    public String location() {
        return withAnyElement(where);
    }

    /** Replaces list indexes in a JSON pointer with {@code *}; other locations are returned unchanged. */
    public static String withAnyElement(String where) {
        return where.startsWith("/") ? where.replaceAll("/\\d+(?=/|$)", "/*") : where;
    }

    /** Returns the finding as one line. */
    public String line(String prefix) {
        return prefix + vendor + " " + operation + ": " + rule.id() + " at " + where + ": expected " + expected
                + ", got " + actual + " (" + file + ":" + line + ")";
    }
}
