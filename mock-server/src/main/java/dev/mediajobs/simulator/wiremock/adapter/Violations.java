package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import dev.mediajobs.simulator.engine.journal.JournalEntry;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import java.util.ArrayList;
import java.util.List;

/** Renders violations of the contract as sub-events of WireMock's journal. */
final class Violations {

    private Violations() {}

    /** {@return a warning for each violation, and an information for each accepted oddity} */
    static List<SubEvent> of(JournalEntry entry) {
        List<SubEvent> events = new ArrayList<>();
        entry.violations.first().forEach(violation -> events.add(SubEvent.warning(text(entry, violation))));
        entry.notes.first().forEach(note -> events.add(SubEvent.info(text(entry, note))));
        return events;
    }

    private static String text(JournalEntry entry, Violation violation) {
        Operation operation = entry.operation;
        return operation == null ? violation.toString() : operation.id() + ": " + violation;
    }
}
