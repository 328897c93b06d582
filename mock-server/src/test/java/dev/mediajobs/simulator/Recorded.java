package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.Violation;
import java.util.List;

/** Reads the journal with the details of violations, which the public types show as texts. */
final class Recorded {

    private Recorded() {}

    static List<RecordedRequest> requests(SimulatorExtension simulator) {
        return simulator.simulator().recorded();
    }

    static RecordedRequest last(SimulatorExtension simulator) {
        List<RecordedRequest> requests = requests(simulator);
        return requests.get(requests.size() - 1);
    }

    /** The violations of the first or of the last invalid request. */
    static List<Violation> violations(SimulatorExtension simulator, boolean first) {
        List<RecordedRequest> invalid = requests(simulator).stream()
                .filter(request -> !request.violations().isEmpty())
                .toList();
        return invalid.get(first ? 0 : invalid.size() - 1).violations();
    }
}
