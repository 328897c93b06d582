package dev.mediajobs.conformance.check;

import java.util.List;

/**
 * One thing that was checked.
 *
 * @param title what was done, in words
 * @param outcome how it came out
 * @param findings what was found; empty unless noted or failed
 * @param reason why it was skipped; empty otherwise
 */
public record CheckResult(
        String vendor,
        String operation,
        Rule rule,
        String title,
        Outcome outcome,
        List<Finding> findings,
        String reason) {}
