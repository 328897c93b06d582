package dev.mediajobs.conformance.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the simulator is known not to do yet; everything else that the kit finds on it is a mistake of one of the two. */
final class SimulatorGaps {

    private SimulatorGaps() {}

    /** The findings that are no known gap, each in a line. */
    static List<String> without(JsonNode findings) {
        List<String> rest = new ArrayList<>();
        findings.forEach(each -> {
            String actual = each.path("actual").asText();
            boolean notYet = actual.equals("501");
            boolean brokenForms =
                    actual.equals("500") && each.path("rule").asText().equals("broken-body");
            if (!notYet && !brokenForms) {
                rest.add(each.path("operation").asText() + " "
                        + each.path("rule").asText() + " " + each.path("where").asText() + ": " + actual + " ("
                        + each.path("check").asText() + ")");
            }
        });
        return rest;
    }
}
