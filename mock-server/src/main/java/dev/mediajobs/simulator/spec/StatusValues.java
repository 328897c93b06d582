package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vendor's words for the state of a job, in the order in which a real job reaches them. */
public final class StatusValues {

    private final Map<Phase, List<String>> values = new EnumMap<>(Phase.class);
    private final Map<String, String> aliases = new LinkedHashMap<>();

    StatusValues(Schema schema) {
        // If the values are inferred, a job shows only the first value of each phase. The others are alternatives.
        boolean inferred = schema.raw("x-evidence").path("kind").asText().equals("inferred");
        for (Map.Entry<String, JsonNode> entry : schema.raw("x-job-phase").properties()) {
            List<String> phase = values.computeIfAbsent(Phase.of(entry.getValue().asText()), each -> new ArrayList<>());
            if (phase.isEmpty() || !inferred) {
                phase.add(entry.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> entry : schema.raw("x-enum-aliases").properties()) {
            aliases.putIfAbsent(entry.getValue().asText(), entry.getKey());
        }
    }

    /** {@return the words of a phase, first reached first; empty where the vendor has none} */
    public List<String> of(Phase phase) {
        return Collections.unmodifiableList(values.getOrDefault(phase, List.of()));
    }

    /** {@return the word as the vendor's document spells it, where that differs from the right word} */
    public String documented(String value) {
        return aliases.getOrDefault(value, value);
    }
}
