package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a job was given and its vendor tells again is told as it was given. */
final class Echo {

    /** Members of requests, and the members of answers that tell the same. */
    static final Map<String, String> GIVEN = Map.of(
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
    record Difference(String pointer, String expected, String actual) {}

    Echo(JsonNode sent) {
        this.sent = sent;
    }

    /** Compares an answer, or one thing of a list. */
    List<Difference> in(JsonNode answer) {
        List<Difference> differences = new ArrayList<>();
        GIVEN.forEach((member, again) -> {
            JsonNode given = sent.path(member);
            for (String around : List.of("", "/data")) {
                JsonNode told = answer.at(around).path(again);
                if (given.isTextual() && told.isTextual() && !told.equals(given)) {
                    differences.add(new Difference(
                            Pointers.join(around, again),
                            SchemaJudge.shown(given) + ", as it was sent",
                            SchemaJudge.shown(told)));
                }
            }
        });
        return differences;
    }
}
