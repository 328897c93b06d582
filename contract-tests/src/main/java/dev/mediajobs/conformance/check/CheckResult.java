package dev.mediajobs.conformance.check;

import java.util.List;

/**
 * The result of one check.
 *
 * @param title description of the request
 * @param findings the deviations; empty unless the outcome is noted or failed
 * @param reason reason for skipping the check; empty otherwise
 */
public record CheckResult(
        String vendor,
        String operation,
        Rule rule,
        String title,
        Outcome outcome,
        List<Finding> findings,
        String reason) {}
