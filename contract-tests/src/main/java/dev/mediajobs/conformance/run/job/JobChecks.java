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

/** The checks of one job, which stay open for as long as the job is looked at. */
final class JobChecks {

    private static final List<Rule> RULES =
            List.of(Rule.JOB_ID, Rule.STATUS_VALUES, Rule.PHASES, Rule.PROGRESS, Rule.STABILITY);

    private final Map<Rule, Recorder.OpenCheck> open = new EnumMap<>(Rule.class);
    private final SpecNode schema;

    JobChecks(Recorder recorder, Operation poll, String title) {
        this.schema = poll.success().orElseThrow().schema();
        RULES.forEach(rule -> open.put(rule, recorder.open(poll, rule, title)));
    }

    /** The server contradicts itself at a place of the poll's answer, whatever the documents say. */
    void found(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        found(rule, pointer, expected, actual, place(pointer), exchange, false);
    }

    /** Something is not as the spec has it at a place; a note if the place was inferred. */
    void differs(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        found(rule, pointer, expected, actual, place(pointer), exchange, Evidence.isInferred(place(pointer)));
    }

    /** Something is not as it is expected to be, though no document says so. */
    void noted(Rule rule, String pointer, String expected, String actual, Exchange exchange) {
        found(rule, pointer, expected, actual, place(pointer), exchange, true);
    }

    void found(
            Rule rule,
            String pointer,
            String expected,
            String actual,
            SpecNode place,
            Exchange exchange,
            boolean note) {
        Recorder.OpenCheck check = open.get(rule);
        if (check != null) {
            check.addFinding(pointer, expected, actual, place, Optional.of(exchange), note);
        }
    }

    void close() {
        open.values().forEach(Recorder.OpenCheck::close);
    }

    private SpecNode place(String pointer) {
        return Schemas.find(schema, pointer).stream().findFirst().orElse(schema);
    }
}
