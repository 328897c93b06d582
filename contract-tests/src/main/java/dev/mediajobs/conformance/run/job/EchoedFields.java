package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the fields of a response that repeat request fields with the request. */
public final class EchoedFields {

    /** Request fields, and the response fields that repeat them. */
    public static final Map<String, String> GIVEN = Map.of(
            "name", "name",
            "prompt", "prompt",
            "instruction", "prompt",
            "avatarId", "sourceAvatarId",
            "mockupId", "mockupId",
            "aspectRatio", "aspectRatio",
            "type", "type",
            "username", "username",
            "webhook_url", "webhook_url");

    private final JsonNode sent;

    /** A field with an unexpected value. */
    public record Difference(String pointer, String expected, String actual) {}

    EchoedFields(JsonNode sent) {
        this.sent = sent;
    }

    /** Returns the differences in a response or list item. */
    public List<Difference> in(JsonNode response) {
        List<Difference> differences = new ArrayList<>();
        GIVEN.forEach((requestField, responseField) -> {
            JsonNode expected = sent.path(requestField);
            for (String parent : List.of("", "/data")) {
                JsonNode actual = response.at(parent).path(responseField);
                if (expected.isTextual() && actual.isTextual() && !actual.equals(expected)) {
                    differences.add(new Difference(
                            JsonPointers.join(parent, responseField),
                            SchemaValidator.abbreviate(expected) + ", as submitted",
                            SchemaValidator.abbreviate(actual)));
                }
            }
        });
        return differences;
    }
}
