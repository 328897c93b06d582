package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the scenario that a submission asks for itself: by a header or, where code must not change, by a marker in a text. */
public final class RequestedScenario {

    private static final String HEADER = "X-MediaJobs-Scenario";
    private static final Pattern MARKER = Pattern.compile("\\[\\[scenario:([^\\]]{0,80})]]");

    private RequestedScenario() {}

    /** The name, known or not; null where nothing is asked for. The header wins. */
    static @Nullable public String of(Request request, JsonNode fields) {
        String named = request.header(HEADER);
        return named == null ? marked(fields) : named.strip();
    }

    private static @Nullable String marked(JsonNode value) {
        if (value.isTextual()) {
            Matcher marker = MARKER.matcher(value.textValue());
            return marker.find() ? marker.group(1).strip() : null;
        }
        for (JsonNode member : value) {
            String found = marked(member);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
