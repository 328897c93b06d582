package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.ResponseInventory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The result of a run. All reports and the exit status take findings, notes and verdict from here, and these follow from
 * the checks. Immutable.
 */
public final class RunResult {

    private final String baseUrl;
    private final Instant started;
    private final Duration duration;
    private final List<CheckResult> checks;
    private final Map<String, String> aborted;
    private final ResponseInventory observed;
    private final List<Finding> differences;
    private final List<String> advice;

    /**
     * Creates a result.
     *
     * @param started start time
     * @param checks all checks in order; those of the same operation, rule and title become one
     * @param aborted vendors whose checks were aborted, with the reason
     * @param observed fields, types and values of all responses
     */
    public RunResult(
            URI baseUrl,
            Instant started,
            Duration duration,
            List<CheckResult> checks,
            Map<String, String> aborted,
            ResponseInventory observed) {
        this(baseUrl.toString(), started, duration, checks, aborted, observed);
    }

    private RunResult(
            String baseUrl,
            Instant started,
            Duration duration,
            List<CheckResult> checks,
            Map<String, String> aborted,
            ResponseInventory observed) {
        this(baseUrl, started, duration, checks, aborted, observed, List.of());
    }

    /**
     * Creates a result, with the base URL as the reports show it.
     *
     * @param advice what to do about the server as a whole, one sentence each
     */
    RunResult(
            String baseUrl,
            Instant started,
            Duration duration,
            List<CheckResult> checks,
            Map<String, String> aborted,
            ResponseInventory observed,
            List<String> advice) {
        this.advice = List.copyOf(advice);
        this.baseUrl = baseUrl;
        this.started = started;
        this.duration = duration;
        this.checks = CheckResult.withoutRepetitions(checks);
        this.aborted = Collections.unmodifiableMap(new LinkedHashMap<>(aborted));
        this.observed = observed;
        this.differences = Causes.of(checks);
    }

    /** Creates a result of checks for their counts. */
    public static RunResult ofChecks(List<CheckResult> checks) {
        return new RunResult("", Instant.EPOCH, Duration.ZERO, checks, Map.of(), new ResponseInventory());
    }

    public String baseUrl() {
        return baseUrl;
    }

    public Instant started() {
        return started;
    }

    public Duration duration() {
        return duration;
    }

    public List<CheckResult> checks() {
        return checks;
    }

    public Map<String, String> aborted() {
        return aborted;
    }

    public ResponseInventory observed() {
        return observed;
    }

    /** Returns findings, notes and accepted deviations, each cause once: many requests reveal the same deviation. */
    public List<Finding> differences() {
        return differences;
    }

    /** Returns the deviations from documented behaviour that are not accepted. */
    public List<Finding> findings() {
        return differences.stream().filter(Finding::isFailure).toList();
    }

    /** Returns the deviations from inferred or expected behaviour that are not accepted. */
    public List<Finding> notes() {
        return differences.stream()
                .filter(each -> each.note() && !each.isAccepted())
                .toList();
    }

    /** Returns the accepted deviations. */
    public List<Finding> accepted() {
        return differences.stream().filter(Finding::isAccepted).toList();
    }

    /** Returns what to do about the server as a whole, one sentence without full stop each. */
    public List<String> advice() {
        return advice;
    }

    /** Returns the verdict, which decides the exit status. */
    public Verdict verdict() {
        if (checks.stream().anyMatch(each -> each.outcome() == Outcome.FAILED)) {
            return Verdict.DEVIATES;
        }
        return aborted.isEmpty() ? Verdict.CONFORMS : Verdict.INCOMPLETE;
    }

    /** Returns whether all checks were completed without findings. */
    public boolean conforms() {
        return verdict() == Verdict.CONFORMS;
    }

    /** Returns the number of checks with this outcome. */
    public long count(Outcome outcome) {
        return checks.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Returns a copy whose findings were changed, for example accepted; the outcomes of the checks follow. */
    public RunResult withFindings(UnaryOperator<Finding> change) {
        List<CheckResult> changed = new ArrayList<>();
        for (CheckResult check : checks) {
            changed.add(
                    check.findings().isEmpty()
                            ? check
                            : CheckResult.of(
                                    check.vendor(),
                                    check.operation(),
                                    check.rule(),
                                    check.title(),
                                    check.findings().stream().map(change).toList()));
        }
        return new RunResult(baseUrl, started, duration, changed, aborted, observed, advice);
    }
}
