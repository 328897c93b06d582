package dev.mediajobs.conformance.check;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes down what was checked at one vendor and how it came out. For one thread. */
public final class Recorder {

    private final Secrets secrets;
    private final String vendor;
    private final Consumer<CheckResult> listener;
    private final List<CheckResult> checks = new ArrayList<>();
    private Optional<Request> tokenRequest = Optional.empty();

    /**
     * Makes an empty record.
     *
     * @param listener is told of each check as soon as it is made
     */
    public Recorder(String vendor, Secrets secrets, Consumer<CheckResult> listener) {
        this.vendor = vendor;
        this.secrets = secrets;
        this.listener = listener;
    }

    /** Tells how a token is got, for the commands that repeat a request. */
    public void tokenRequest(Request request) {
        tokenRequest = Optional.of(request);
    }

    /** What was checked so far. */
    public List<CheckResult> checks() {
        return List.copyOf(checks);
    }

    /** Opens a check. It counts once it is closed. */
    public OpenCheck open(Operation operation, Rule rule, String title) {
        return new OpenCheck(operation, rule, title);
    }

    /** Takes down that something could not be checked. */
    public void skip(Operation operation, Rule rule, String title, String reason) {
        add(new CheckResult(vendor, operation.id(), rule, title, Outcome.SKIPPED, List.of(), reason));
    }

    private void add(CheckResult check) {
        checks.add(check);
        listener.accept(check);
    }

    /** A check that is being made. */
    public final class OpenCheck implements AutoCloseable {

        private final Operation operation;
        private final Rule rule;
        private final String title;
        private final List<Finding> findings = new ArrayList<>();

        private OpenCheck(Operation operation, Rule rule, String title) {
            this.operation = operation;
            this.rule = rule;
            this.title = title;
        }

        /** Something is not as the spec has it; a note only if the place was inferred. */
        public void addFinding(
                String where, String expected, String actual, SpecNode place, Optional<Exchange> exchange) {
            addFinding(where, expected, actual, place, exchange, Evidence.isInferred(place));
        }

        /** Something is not as the spec has it, and whether that is but a note is known already. */
        public void addFinding(
                String where,
                String expected,
                String actual,
                SpecNode place,
                Optional<Exchange> exchange,
                boolean note) {
            add(where, expected, actual, place, note, traces().of(exchange));
        }

        /**
         * Something is wrong with what lies behind a link. A link may be signed, so the command that repeats it asks for
         * it anew.
         *
         * @param where the pointer of the link in the answer that told it
         * @param note whether no document forbids it
         */
        public void addLinkFinding(
                String where,
                String expected,
                String actual,
                SpecNode place,
                Exchange behind,
                Exchange told,
                boolean note) {
            add(where, expected, actual, place, note, traces().behind(behind, told.request(), where));
        }

        private void add(String where, String expected, String actual, SpecNode place, boolean note, Trace trace) {
            findings.add(new Finding(
                    vendor,
                    operation.id(),
                    rule,
                    title,
                    where,
                    expected,
                    secrets.redacted(actual),
                    "specs/" + place.document().file(),
                    place.line(),
                    Evidence.quirks(place),
                    note,
                    trace));
        }

        private Traces traces() {
            return new Traces(secrets, new Curl(secrets, tokenRequest, vendor.toUpperCase(Locale.ROOT) + "_TOKEN"));
        }

        public boolean isClean() {
            return findings.isEmpty();
        }

        /** Ends the check. */
        @Override
        public void close() {
            Outcome outcome = findings.isEmpty()
                    ? Outcome.PASSED
                    : findings.stream().allMatch(Finding::note) ? Outcome.NOTED : Outcome.FAILED;
            Recorder.this.add(new CheckResult(vendor, operation.id(), rule, title, outcome, List.copyOf(findings), ""));
        }

        /** Ends the check; unless each one counts, only if something was found. */
        public void close(boolean each) {
            if (each || !findings.isEmpty()) {
                close();
            }
        }
    }
}
