package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a job was given and its vendor tells again is told as it was given. */
public final class EchoedFields {

    /** Members of requests, and the members of answers that tell the same. */
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

    /** Another text than the one that was sent. */
    public record Difference(String pointer, String expected, String actual) {}

    EchoedFields(JsonNode sent) {
        this.sent = sent;
    }

    /** Compares an answer, or one thing of a list. */
    public List<Difference> in(JsonNode response) {
        List<Difference> differences = new ArrayList<>();
        GIVEN.forEach((member, again) -> {
            JsonNode given = sent.path(member);
            for (String around : List.of("", "/data")) {
                JsonNode told = response.at(around).path(again);
                if (given.isTextual() && told.isTextual() && !told.equals(given)) {
                    differences.add(new Difference(
                            JsonPointers.join(around, again),
                            SchemaValidator.abbreviate(given) + ", as it was sent",
                            SchemaValidator.abbreviate(told)));
                }
            }
        });
        return differences;
    }
}
