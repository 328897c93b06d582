package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code x-job} says of a submit operation.
 *
 * @param pollOperations the operations that read the job's state, the usual one first
 * @param status where the state stands in its answer
 * @param progress where the progress stands in its answer, if anywhere
 * @param pollLinks where result links stand in its answer
 * @param resultOperation the operation that answers the links, where it is another one
 * @param resultList where that one's answer lists its items, if it is a list
 * @param resultLinks where result links stand in that one's answer, or in its item
 * @param statusValues the vendor's words for the state
 */
public record JobSpec(
        List<String> pollOperations,
        JsonPointer status,
        @Nullable JsonPointer progress,
        List<JsonPointer> pollLinks,
        @Nullable String resultOperation,
        @Nullable JsonPointer resultList,
        List<JsonPointer> resultLinks,
        StatusValues statusValues) {

    static JobSpec of(JsonNode job, Schema pollResponse) {
        JsonNode poll = job.path("poll");
        JsonNode result = job.path("result");
        JsonPointer status = JsonPointer.compile(poll.path("status").asText());
        Schema values = pollResponse.at(status);
        if (values == null) {
            throw new IllegalStateException(pollResponse.location() + " has nothing at " + status + ", where x-job says");
        }
        return new JobSpec(
                readers(poll),
                status,
                poll.has("progress") ? JsonPointer.compile(poll.get("progress").asText()) : null,
                pointers(poll.path("links")),
                result.has("operation") ? result.get("operation").asText() : null,
                result.has("list") ? JsonPointer.compile(result.get("list").asText()) : null,
                pointers(result.path("links")),
                new StatusValues(values));
    }

    private static List<String> readers(JsonNode poll) {
        List<String> readers = new ArrayList<>();
        readers.add(poll.path("operation").asText());
        poll.path("variants").forEach(variant -> readers.add(variant.asText()));
        return List.copyOf(readers);
    }

    private static List<JsonPointer> pointers(JsonNode texts) {
        List<JsonPointer> pointers = new ArrayList<>();
        texts.forEach(text -> pointers.add(JsonPointer.compile(text.asText())));
        return List.copyOf(pointers);
    }
}
