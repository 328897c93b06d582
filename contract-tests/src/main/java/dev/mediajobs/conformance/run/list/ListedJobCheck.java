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

/** A job that has succeeded, in a list: it is there, and the list tells of it what its own answers tell. */
final class ListedJobCheck {

    /** What may differ from one answer to the next, and ids, which are judged by themselves. */
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

    /** Looks for the job among what is listed. */
    void check(List<JsonNode> items, Exchange exchange) {
        SpecNode place = list.success().orElseThrow().entry();
        String title = "the job of " + job.submit().id() + " (" + job.name() + ") is listed";
        try (Recorder.OpenCheck check = session.recorder.open(list, Rule.LIST_CONTENTS, title)) {
            Map<String, String> marks = marks();
            Optional<JsonNode> item = items.stream()
                    .filter(each -> each.valueStream().anyMatch(value -> marks.containsKey(plain(value))))
                    .findFirst();
            if (item.isEmpty()) {
                String expected = "an item for the job " + job.id();
                boolean unknowable = !items.isEmpty() && !canBeKnown(items, marks);
                check.addFinding(array, expected, items.size() + " others", place, Optional.of(exchange), unknowable);
                return;
            }
            // Where the job's own responses tell no other id than that of the job, the thing may have any.
            String listed = item.get().path("id").asText("");
            toldId().filter(told -> !listed.isEmpty() && !told.equals(listed))
                    .ifPresent(told -> check.addFinding(
                            array + "/*/id",
                            told + ", the id that the job tells",
                            listed,
                            place,
                            Optional.of(exchange),
                            !isIdDocumented()));
            same(item.get(), check, exchange);
        }
    }

    /** The id under which the job's own responses tell its result. */
    private Optional<String> toldId() {
        return job.echoedResultId()
                .or(() -> job.end().map(end -> end.path("id").asText("")).filter(id -> !id.isEmpty()));
    }

    private boolean isIdDocumented() {
        SpecNode poll = job.pollOperation().success().orElseThrow().schema();
        boolean ownId = job.end().filter(end -> end.path("id").isTextual()).isPresent();
        return job.echoedResultId().isPresent()
                ? job.isResultIdDocumented()
                : ownId && Schemas.find(poll, "/id").stream().anyMatch(each -> !Evidence.isInferred(each));
    }

    /**
     * Whether an item of the job could be told from others: its id is known, or items have a member by which the job's
     * own responses name the result. Otherwise no document says what the job and its item have in common.
     */
    private boolean canBeKnown(List<JsonNode> items, Map<String, String> marks) {
        return isIdDocumented()
                || items.stream().anyMatch(item -> marks.values().stream().anyMatch(item::has));
    }

    /** What the list and the job's own answers both tell. */
    private void same(JsonNode item, Recorder.OpenCheck check, Exchange exchange) {
        for (EchoedFields.Difference each : job.echoedFields().in(item)) {
            differs(check, each.pointer(), each.expected(), each.actual(), exchange);
        }
        JsonNode none = MissingNode.getInstance();
        for (JsonNode own : List.of(job.end().orElse(none), job.result().orElse(none))) {
            own.properties().forEach(each -> {
                String name = each.getKey();
                JsonNode value = each.getValue();
                JsonNode again = item.path(name);
                boolean both = value.isValueNode() && again.isValueNode() && !value.isNull() && !again.isNull();
                if (both && !name.matches(MAY_DIFFER) && !again.isMissingNode()) {
                    String expected = StabilityCheck.plain(value);
                    String actual = StabilityCheck.plain(again);
                    if (!expected.equals(actual)) {
                        String pointer = JsonPointers.join("", name);
                        differs(check, pointer, expected + ", as the job's own answer has it", actual, exchange);
                    }
                }
            });
        }
    }

    private void differs(Recorder.OpenCheck check, String pointer, String expected, String actual, Exchange exchange) {
        SpecNode schema = list.success().orElseThrow().schema();
        String where = array + "/*" + pointer;
        SpecNode place = Schemas.find(schema, where.replace("*", "0")).stream()
                .findFirst()
                .orElse(list.success().orElseThrow().entry());
        check.addFinding(where, expected, actual, place, Optional.of(exchange), Evidence.isInferred(place));
    }

    /** What an item can be known by, each with the member that tells it: ids, and links without their signatures. */
    private Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        for (JsonNode response : List.of(job.submitted(), job.end().orElse(job.submitted()))) {
            response.properties().forEach(each -> {
                boolean mark = each.getKey().matches("id|mediaId|imageUrl");
                if (mark
                        && each.getValue().isTextual()
                        && !each.getValue().textValue().isBlank()) {
                    marks.put(plain(each.getValue()), each.getKey());
                }
            });
        }
        marks.put(job.id(), "job id");
        job.echoedResultId().ifPresent(id -> marks.put(id, "id"));
        return marks;
    }

    private static String plain(JsonNode value) {
        return value.asText("").replaceAll("[?].*", "");
    }
}
