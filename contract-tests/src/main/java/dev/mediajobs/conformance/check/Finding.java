package dev.mediajobs.conformance.check;

import java.util.List;

/**
 * Where a server and the spec differ. All texts are free of secrets.
 *
 * @param vendor the vendor
 * @param operation the operation's id
 * @param rule what is broken
 * @param title what was done when it showed
 * @param where a JSON pointer into the answer, {@code header NAME}, {@code status} or {@code body}
 * @param expected what the spec asks for
 * @param actual what came instead
 * @param file the spec's file
 * @param line the line in it, counted from 1
 * @param quirks ids of the ledger that were decided at that place
 * @param note whether the place was inferred or no document says it, so that the server conforms nevertheless
 * @param trace the request, the answer and how to repeat it
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

    /** The place with {@code *} for each element of a list: what all of them have wrong is found once. */
    public String location() {
        return withAnyElement(where);
    }

    /** A JSON pointer with {@code *} in place of the numbers of elements; anything else as it is. */
    public static String withAnyElement(String where) {
        return where.startsWith("/") ? where.replaceAll("/\\d+(?=/|$)", "/*") : where;
    }

    /** The finding in one line. */
    public String line(String prefix) {
        return prefix + vendor + " " + operation + ": " + rule.id() + " at " + where + ": expected " + expected
                + ", got " + actual + " (" + file + ":" + line + ")";
    }
}
