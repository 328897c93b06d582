package dev.mediajobs.conformance.run.response;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a response body that contain whether the call succeeded. */
final class BodyOutcomes {

    static final List<String> FIELDS = List.of("success", "result");

    private static final List<String> FAILURES = List.of("failure", "failed", "error");

    private BodyOutcomes() {}

    /** Returns whether a value means success; empty if it means neither success nor failure. */
    static Optional<Boolean> of(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        String text = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
        if (text.equals("success")) {
            return Optional.of(true);
        }
        return FAILURES.contains(text) ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether a documented field of a response means failure. */
    static boolean isFailure(Operation operation, Response response) {
        try {
            JsonNode json = StrictJson.read(response.body());
            return FIELDS.stream()
                    .filter(name ->
                            operation.responseSchema().at("properties", name).exists())
                    .anyMatch(name ->
                            of(json.path(name)).filter(success -> !success).isPresent());
        } catch (StrictJson.InvalidJsonException e) {
            return false;
        }
    }
}
