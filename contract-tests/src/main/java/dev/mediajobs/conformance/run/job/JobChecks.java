package dev.mediajobs.conformance.run.job;

import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of one job, open until they are closed. */
public final class JobChecks {

    private static final List<Rule> RULES =
            List.of(Rule.JOB_ID, Rule.STATUS_VALUES, Rule.PHASES, Rule.PROGRESS, Rule.STABILITY);

    private final Map<Rule, Recorder.OpenCheck> open = new EnumMap<>(Rule.class);
    private final SpecNode schema;

    /**
     * Opens the checks.
     *
     * @param poll operation under which they are reported
     */
    public JobChecks(Recorder recorder, Operation poll, String title) {
        this.schema = poll.responseSchema();
        RULES.forEach(rule -> open.put(rule, recorder.open(poll, rule, title)));
    }

    /** Adds a finding: the server contradicts itself. */
    public void addFinding(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        add(rule, pointer, expected, actual, location(schema, pointer), exchange, false);
    }

    /** Adds a deviation from the spec: a finding, or a note if this part of the spec was inferred. */
    void addDeviation(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        SpecNode location = location(schema, pointer);
        add(rule, pointer, expected, actual, location, exchange, Evidence.isInferred(location));
    }

    /** Adds a note: the response is unexpected, but no document forbids it. */
    void addNote(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        add(rule, pointer, expected, actual, location(schema, pointer), exchange, true);
    }

    void add(
            Rule rule,
            String pointer,
            String expected,
            String actual,
            SpecNode location,
            Exchange exchange,
            boolean note) {
        Recorder.OpenCheck check = open.get(rule);
        if (check != null) {
            check.addFinding(pointer, expected, actual, location, Optional.of(exchange), note);
        }
    }

    /** Records the checks. */
    public void close() {
        open.values().forEach(Recorder.OpenCheck::close);
    }

    /** Returns the schema at a pointer into a response, or the schema of the whole response. */
    public static SpecNode location(SpecNode schema, String pointer) {
        return Schemas.find(schema, pointer).stream().findFirst().orElse(schema);
    }
}
