package dev.mediajobs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The good responses to the operations of a job: the examples of the specs, and responses with all members. */
final class SpecResponses {
    static final String RESULT_ID = "result-1";
    static final String REASON = "The face is hidden";
    private static final String LINK = "https://cdn.example.com/media.png";

    private SpecResponses() {}

    /** Returns the examples of an operation's success. */
    static List<JsonNode> examples(Operation operation) {
        return operation.success().orElseThrow().contents().values().stream()
                .flatMap(content -> content.child("examples").members().values().stream())
                .map(example -> example.child("value").json())
                .toList();
    }

    /** Returns a response with all members of the schema. */
    static JsonNode full(SpecNode schema) {
        return ExampleValues.of(schema, true);
    }

    static void set(JsonNode response, String pointer, JsonNode value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode owner = response.at(path.head());
        if (owner instanceof ObjectNode object) {
            object.set(path.last().getMatchingProperty(), value);
        } else {
            String parent = path.head().toString();
            set(
                    response,
                    parent,
                    JsonNodeFactory.instance.objectNode().set(path.last().getMatchingProperty(), value));
        }
    }

    /** Returns a submit response with all members. */
    static String submitted(SpecJobs submit) {
        JsonNode response = full(submit.operation().responseSchema());
        set(response, submit.job().submittedId(), TextNode.valueOf("job"));
        return response.toString();
    }

    /** Returns the responses to a poll of a finished job: one with all members, and the examples with a result. */
    static List<JsonNode> succeeded(SpecJobs submit) {
        JobSpec job = submit.job();
        Operation poll = submit.operation(job.pollOperation());
        List<JsonNode> all = new ArrayList<>();
        JsonNode full = full(poll.responseSchema());
        set(full, job.pollStatus().orElseThrow(), status(job, Phase.SUCCEEDED));
        job.pollLinks().forEach(pointer -> set(full, pointer, TextNode.valueOf(LINK)));
        job.pollResultIds().forEach(pointer -> set(full, pointer, TextNode.valueOf(RESULT_ID)));
        job.pollFailure().ifPresent(pointer -> set(full, pointer, NullNode.instance));
        all.add(full);
        for (JsonNode example : examples(poll)) {
            boolean done = phase(job, example).filter(Phase.SUCCEEDED::equals).isPresent();
            boolean linked = job.pollLinks().stream()
                    .anyMatch(pointer -> !example.at(pointer).asText("").isEmpty());
            List<String> ids = job.pollResultIds().stream()
                    .filter(pointer -> example.at(pointer).isTextual())
                    .toList();
            if (done && (job.resultOperation().isPresent() ? !ids.isEmpty() : linked)) {
                JsonNode copy = example.deepCopy();
                ids.forEach(pointer -> set(copy, pointer, TextNode.valueOf(RESULT_ID)));
                all.add(copy);
            }
        }
        return all;
    }

    private static Optional<Phase> phase(JobSpec job, JsonNode response) {
        JsonNode status = response.at(job.pollStatus().orElseThrow());
        return status.isMissingNode() && job.resultHasNoStatus()
                ? Optional.of(Phase.SUCCEEDED)
                : job.statusValues().orElseThrow().phase(status.asText());
    }

    private static JsonNode status(JobSpec job, Phase phase) {
        return TextNode.valueOf(job.statusValues().orElseThrow().values(phase).get(0));
    }

    /** Returns the response to a poll of a job without a result, with all members. */
    static JsonNode unfinished(SpecJobs submit, Phase phase) {
        JobSpec job = submit.job();
        JsonNode response = full(submit.operation(job.pollOperation()).responseSchema());
        job.pollLinks().forEach(pointer -> set(response, pointer, NullNode.instance));
        job.pollFailure()
                .ifPresent(pointer ->
                        set(response, pointer, phase == Phase.FAILED ? TextNode.valueOf(REASON) : NullNode.instance));
        set(response, job.pollStatus().orElseThrow(), status(job, phase));
        return response;
    }

    /** Returns the response to the result operation: the result, or a list with it as the second item. */
    static JsonNode result(SpecJobs submit) {
        JobSpec job = submit.job();
        JsonNode response =
                full(submit.operation(job.resultOperation().orElseThrow()).responseSchema());
        String item = "";
        if (job.resultList().isPresent()) {
            ArrayNode list = (ArrayNode) response.at(job.resultList().get());
            list.add(list.get(0).deepCopy());
            item = job.resultList().get() + "/1";
            set(response, item + job.resultItemId().orElseThrow(), TextNode.valueOf(RESULT_ID));
        }
        for (String pointer : job.resultLinks()) {
            set(response, item + pointer, TextNode.valueOf(LINK));
        }
        return response;
    }
}
