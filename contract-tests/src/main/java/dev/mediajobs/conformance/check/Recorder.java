package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Records the checks of one vendor. Not thread-safe. */
public final class Recorder {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_TAIL = 80;
    /** Exchanges that are kept for one deviation. */
    private static final int MAX_TRACES = 3;
    /** Number of findings after which each check keeps only one of each level. */
    private static final int MANY_FINDINGS = 5_000;

    private final Secrets secrets;
    private final String vendor;
    private final Consumer<CheckResult> listener;
    private final Predicate<Finding> isTraced;
    private final List<CheckResult> checks = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private int recordedFindings;
    private Optional<Request> tokenRequest = Optional.empty();
    private Optional<Exchange> tracedExchange = Optional.empty();
    private Trace lastTrace = Trace.NONE;

    /**
     * Creates a recorder without checks.
     *
     * @param listener callback for each finished check
     */
    public Recorder(String vendor, Secrets secrets, Consumer<CheckResult> listener) {
        this(vendor, secrets, listener, finding -> true);
    }

    /**
     * Creates a recorder without checks.
     *
     * @param listener callback for each finished check
     * @param isTraced whether a finding is kept with its exchange
     */
    public Recorder(String vendor, Secrets secrets, Consumer<CheckResult> listener, Predicate<Finding> isTraced) {
        this.isTraced = isTraced;
        this.vendor = vendor;
        this.secrets = secrets;
        this.listener = listener;
    }

    /** Sets the request for a new token, which the reproduction commands use. */
    public void tokenRequest(Request request) {
        tokenRequest = Optional.of(request);
    }

    public List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    /** Opens a check. It is recorded when it is closed. */
    public OpenCheck open(Operation operation, Rule rule, String title) {
        return new OpenCheck(operation, rule, title);
    }

    /** Records a check that was not possible. */
    public void skip(Operation operation, Rule rule, String title, String reason) {
        add(new CheckResult(vendor, operation.id(), rule, shown(title), Outcome.SKIPPED, List.of(), shown(reason)));
    }

    /** Returns the text redacted, on one line, and then cut in the middle. */
    private String shown(String text) {
        String safe = Printable.line(secrets.redacted(text));
        return safe.length() <= MAX_LENGTH
                ? safe
                : safe.substring(0, MAX_LENGTH - MAX_TAIL) + "..." + safe.substring(safe.length() - MAX_TAIL);
    }

    private Traces traces() {
        return new Traces(secrets, new Curl(secrets, tokenRequest, vendor.toUpperCase(Locale.ROOT) + "_TOKEN"));
    }

    /** Returns the trace of an exchange; all findings about one exchange share it. */
    private Trace trace(Optional<Exchange> exchange) {
        if (exchange.isEmpty() || tracedExchange.isEmpty() || exchange.get() != tracedExchange.get()) {
            tracedExchange = exchange;
            lastTrace = traces().of(exchange);
        }
        return lastTrace;
    }

    private void add(CheckResult check) {
        checks.add(check);
        listener.accept(check);
    }

    /** A check in progress. */
    public final class OpenCheck implements AutoCloseable {

        private final Operation operation;
        private final Rule rule;
        private final String title;
        private final FindingList findings = new FindingList(recordedFindings > MANY_FINDINGS);

        private OpenCheck(Operation operation, Rule rule, String title) {
            this.operation = operation;
            this.rule = rule;
            this.title = shown(title);
        }

        /** Adds a difference from the spec; a note if the spec location is inferred. */
        public void addFinding(
                String where, String expected, String actual, SpecNode location, Optional<Exchange> exchange) {
            addFinding(where, expected, actual, location, exchange, Evidence.isInferred(location));
        }

        /** Adds a difference from the spec, as a note or as a finding. */
        public void addFinding(
                String where,
                String expected,
                String actual,
                SpecNode location,
                Optional<Exchange> exchange,
                boolean note) {
            add(where, expected, actual, location, note, () -> trace(exchange));
        }

        /**
         * Adds a difference in a linked file.
         *
         * @param where the pointer of the link in the source's response
         * @param source the request whose response contains the link
         */
        public void addLinkFinding(
                String where,
                String expected,
                String actual,
                SpecNode location,
                Exchange download,
                Request source,
                boolean note) {
            add(where, expected, actual, location, note, () -> traces().ofLink(download, source, where));
        }

        private void add(
                String where, String expected, String actual, SpecNode location, boolean note, Supplier<Trace> trace) {
            findings.add(where, expected, location, note, () -> {
                Finding finding = new Finding(
                        vendor,
                        operation.id(),
                        rule,
                        title,
                        shown(where),
                        shown(expected),
                        shown(actual),
                        "specs/" + location.document().file(),
                        location.line(),
                        Evidence.quirks(location),
                        note,
                        Trace.NONE);
                // Formatting and redacting an exchange is expensive, so only those that are kept are formatted.
                return isTraced(finding) ? finding.withTrace(trace.get()) : finding;
            });
        }

        /** Returns whether the exchange is kept: many requests reveal the same deviation, and the first ones are enough. */
        private boolean isTraced(Finding finding) {
            return occurrences.getOrDefault(finding.key(), 0) < MAX_TRACES && isTraced.test(finding);
        }

        @Override
        public void close() {
            List<Finding> all = new ArrayList<>();
            for (Finding finding : findings.findings()) {
                all.add(isTraced(finding) ? finding : finding.withTrace(Trace.NONE));
                occurrences.merge(finding.key(), 1, Integer::sum);
            }
            recordedFindings += all.size();
            Recorder.this.add(CheckResult.of(vendor, operation.id(), rule, title, all));
        }

        /** Closes the check; without {@code always}, only if it has findings. */
        public void close(boolean always) {
            if (always || !findings.isEmpty()) {
                close();
            }
        }
    }
}
