package dev.mediajobs.conformance.run.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.run.job.EchoedFields;
import dev.mediajobs.conformance.run.job.StabilityCheck;
import dev.mediajobs.conformance.run.job.TrackedJob;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks that a list contains a succeeded job, with the same data as its own responses. */
final class ListedJobCheck {

    /** Fields that may differ, and ids, which are checked separately. */
    private static final String MAY_DIFFER =
            "(?i)id|result|updated_?at|progress|credits.*|duration|preview|editor_?url";

    private final Session session;
    private final Operation list;
    private final String array;
    private final TrackedJob job;

    ListedJobCheck(Session session, Operation list, String array, TrackedJob job) {
        this.session = session;
        this.list = list;
        this.array = array;
        this.job = job;
    }

    /** Checks that one of the items is the job. */
    void check(List<JsonNode> items, Exchange exchange) {
        SpecNode location = list.success().orElseThrow().entry();
        String title = "job of " + job.submit().id() + " (" + job.name() + ") is listed";
        try (Recorder.OpenCheck check = session.recorder.open(list, Rule.LIST_CONTENTS, title)) {
            Map<String, String> identifiers = identifiers();
            Optional<JsonNode> item = items.stream()
                    .filter(each -> each.valueStream().anyMatch(value -> identifiers.containsKey(withoutQuery(value))))
                    .findFirst();
            if (item.isEmpty()) {
                String expected = "an item for the job " + job.id();
                String actual = items.size() + " other items";
                boolean note = !items.isEmpty() && !isIdentifiable(items, identifiers);
                check.addFinding(array, expected, actual, location, Optional.of(exchange), note);
                return;
            }
            // Without a result id in the job's own responses, the item may have any id.
            String actual = item.get().path("id").asText("");
            resultId()
                    .filter(id -> !actual.isEmpty() && !id.equals(actual))
                    .ifPresent(id -> check.addFinding(
                            array + "/*/id",
                            id + ", the id in the job's own response",
                            actual,
                            location,
                            Optional.of(exchange),
                            !isIdDocumented()));
            compare(item.get(), check, exchange);
        }
    }

    /** Returns the id of the result in the job's own responses. */
    private Optional<String> resultId() {
        return job.echoedResultId()
                .or(() -> job.end().map(end -> end.path("id").asText("")).filter(id -> !id.isEmpty()));
    }

    private boolean isIdDocumented() {
        SpecNode poll = job.pollOperation().responseSchema();
        boolean ownId = job.end().filter(end -> end.path("id").isTextual()).isPresent();
        return job.echoedResultId().isPresent()
                ? job.isResultIdDocumented()
                : ownId && Schemas.find(poll, "/id").stream().anyMatch(each -> !Evidence.isInferred(each));
    }

    /** Returns whether the item of the job can be identified: by a documented id, or by a field of the items. */
    private boolean isIdentifiable(List<JsonNode> items, Map<String, String> identifiers) {
        return isIdDocumented()
                || items.stream().anyMatch(item -> identifiers.values().stream().anyMatch(item::has));
    }

    /** Compares the fields that the item has in common with the request and the job's own responses. */
    private void compare(JsonNode item, Recorder.OpenCheck check, Exchange exchange) {
        for (EchoedFields.Difference each : job.echoedFields().in(item)) {
            addFinding(check, each.pointer(), each.expected(), each.actual(), exchange);
        }
        JsonNode none = MissingNode.getInstance();
        for (JsonNode response : List.of(job.end().orElse(none), job.result().orElse(none))) {
            response.properties().forEach(each -> {
                String name = each.getKey();
                if (isComparable(each.getValue()) && isComparable(item.path(name)) && !name.matches(MAY_DIFFER)) {
                    String expected = StabilityCheck.withoutQuery(each.getValue());
                    String actual = StabilityCheck.withoutQuery(item.path(name));
                    if (!expected.equals(actual)) {
                        String pointer = JsonPointers.join("", name);
                        addFinding(check, pointer, expected + ", as in the job's own response", actual, exchange);
                    }
                }
            });
        }
    }

    private static boolean isComparable(JsonNode value) {
        return value.isValueNode() && !value.isNull();
    }

    private void addFinding(
            Recorder.OpenCheck check, String pointer, String expected, String actual, Exchange exchange) {
        String where = array + "/*" + pointer;
        SpecNode location = Schemas.find(list.responseSchema(), where.replace("*", "0")).stream()
                .findFirst()
                .orElse(list.success().orElseThrow().entry());
        check.addFinding(where, expected, actual, location, Optional.of(exchange));
    }

    /** Returns the values that identify the item, ids and links without their query, with the names of their fields. */
    private Map<String, String> identifiers() {
        Map<String, String> identifiers = new TreeMap<>();
        for (JsonNode response : List.of(job.submitted(), job.end().orElse(job.submitted()))) {
            for (String name : List.of("id", "mediaId", "imageUrl")) {
                JsonNode value = response.path(name);
                if (value.isTextual() && !value.textValue().isBlank()) {
                    identifiers.put(withoutQuery(value), name);
                }
            }
        }
        identifiers.put(job.id(), "job id");
        job.echoedResultId().ifPresent(id -> identifiers.put(id, "id"));
        return identifiers;
    }

    private static String withoutQuery(JsonNode value) {
        return value.asText("").replaceAll("[?].*", "");
    }
}
