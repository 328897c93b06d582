package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A known deviation.
 *
 * @param operation id of the operation, or {@code *} for all of the vendor
 * @param rule id of the rule, or {@code *}
 * @param where location with {@code *} for list elements, or {@code *} for all
 * @param until last day on which it is accepted; null for always
 * @param line line in the file, starting at 1
 */
record AcceptedDeviation(
        String vendor,
        String operation,
        String rule,
        String where,
        String reason,
        @Nullable LocalDate until,
        int line) {

    boolean matches(Finding finding) {
        return vendor.equals(finding.vendor())
                && matches(operation, finding.operation())
                && matches(rule, finding.rule().id())
                && matches(where, finding.location());
    }

    boolean isExpired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    private static boolean matches(String expected, String actual) {
        return expected.equals("*") || expected.equals(actual);
    }

    @Override
    public String toString() {
        return vendor + " " + operation + ": " + rule + " at " + where;
    }
}
