package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The members with which the body of a response says whether the call succeeded. */
public final class Outcomes {

    public static final List<String> MEMBERS = List.of("success", "result");

    private static final List<String> NO = List.of("failure", "failed", "error");

    private Outcomes() {}

    /** Whether a value says that the call succeeded; empty if it says neither. */
    public static Optional<Boolean> said(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        String text = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
        if (text.equals("success")) {
            return Optional.of(true);
        }
        return NO.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a response says in a documented member that the call did not succeed. */
    public static boolean saysNo(Operation operation, Response response) {
        try {
            JsonNode json = StrictJson.read(response.body());
            return MEMBERS.stream()
                    .filter(name -> operation
                            .success()
                            .filter(responseSpec ->
                                    responseSpec.schema().at("properties", name).exists())
                            .isPresent())
                    .anyMatch(name -> said(json.path(name)).filter(yes -> !yes).isPresent());
        } catch (StrictJson.InvalidJsonException e) {
            return false;
        }
    }
}
