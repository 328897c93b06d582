package dev.mediajobs.simulator.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the scenario that a submit request selects with a header or with a marker in any of its texts. */
public final class RequestedScenario {

    private static final String HEADER = "X-MediaJobs-Scenario";
    private static final Pattern MARKER = Pattern.compile("\\[\\[scenario:([^\\]]{0,80})]]");

    private RequestedScenario() {}

    /** Returns the name, valid or not, or null. The header takes precedence. */
    public static @Nullable String of(Request request, JsonNode fields) {
        String header = request.header(HEADER);
        return header == null ? findMarker(fields) : header.strip();
    }

    private static @Nullable String findMarker(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            Matcher marker = text.contains("[[") ? MARKER.matcher(text) : null;
            return marker != null && marker.find() ? marker.group(1).strip() : null;
        }
        for (JsonNode member : value) {
            String found = findMarker(member);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
