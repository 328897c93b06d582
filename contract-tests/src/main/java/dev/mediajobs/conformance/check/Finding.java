package dev.mediajobs.conformance.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A difference between a server and the spec. Contains no secrets.
 *
 * @param where a JSON pointer into the response, {@code header NAME}, {@code status} or {@code body}
 * @param line the line in the spec file, starting at 1
 * @param quirks ids of the decisions in the quirk ledger about this location
 * @param note whether the requirement is inferred or undocumented; notes do not affect conformance
 * @param others number of other elements, or other places of the response, with the same difference
 * @param also other differences with the same cause, each as operation, rule, location and expectation
 * @param accepted why the difference is accepted; empty if it is not
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
        Trace trace,
        int others,
        List<String> also,
        String accepted) {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** Creates a difference without others. */
    public Finding(
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
        this(
                vendor, operation, rule, title, where, expected, actual, file, line, quirks, note, trace, 0, List.of(),
                "");
    }

    /** Returns the first of several differences with one cause, which lists the others. */
    public static Finding merged(List<Finding> sameCause) {
        Finding first = sameCause.get(0);
        List<String> also =
                sameCause.stream().skip(1).map(Finding::place).distinct().toList();
        return first.with(first.note, first.trace, first.others, also, first.accepted);
    }

    /** Returns a copy for a number of further elements. */
    Finding withOthers(int count) {
        return with(note, trace, count, also, accepted);
    }

    /** Returns a copy with another exchange. */
    Finding withTrace(Trace exchange) {
        return with(note, exchange, others, also, accepted);
    }

    /** Returns a copy that is a finding, also if only an inferred requirement is violated. */
    public Finding asFailure() {
        return with(false, trace, others, also, accepted);
    }

    /** Returns an accepted copy. */
    public Finding accepted(String reason) {
        return with(note, trace, others, also, reason);
    }

    private Finding with(boolean newNote, Trace newTrace, int newOthers, List<String> newAlso, String newAccepted) {
        return new Finding(
                vendor,
                operation,
                rule,
                title,
                where,
                expected,
                actual,
                file,
                line,
                quirks,
                newNote,
                newTrace,
                newOthers,
                newAlso,
                newAccepted);
    }

    public boolean isAccepted() {
        return !accepted.isEmpty();
    }

    /** Returns whether the difference makes its check fail. */
    public boolean isFailure() {
        return !note && !isAccepted();
    }

    /** Returns the location with {@code *} for list elements, so that a difference in all of them is reported once. */
    public String location() {
        return withAnyElement(where);
    }

    /** Replaces list indexes in a JSON pointer with {@code *}; other locations are returned unchanged. */
    public static String withAnyElement(String where) {
        return where.startsWith("/") ? INDEX.matcher(where).replaceAll("/*") : where;
    }

    /** Returns operation, rule, location and expectation, by which reports of several runs are compared. */
    public String place() {
        return operation + ": " + rule.id() + " at " + location() + ", " + expected;
    }

    /** Returns what identifies the deviation in a run: findings with the same key are reported once. */
    public String key() {
        String request = where.equals("status") ? title : "";
        return String.join("\n", accepted, Boolean.toString(note), vendor, place(), request, Integer.toString(line));
    }

    /** Returns the finding as one line. */
    public String line(String prefix) {
        return prefix + vendor + " " + operation + ": " + rule.id() + " at " + where + ": expected " + expected
                + ", got " + actual + more() + " (" + file + ":" + line + ")";
    }

    /** Returns the number of other elements in words; empty if there are none. */
    public String more() {
        return others == 0 ? "" : String.format(Locale.ROOT, ", and %,d more at other elements", others);
    }
}
