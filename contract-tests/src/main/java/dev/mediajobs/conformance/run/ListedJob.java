package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A job that has succeeded, in a list: it is there, and the list tells of it what its own answers tell. */
final class ListedJob {

    /** What may differ from one answer to the next, and ids, which are judged by themselves. */
    private static final String MAY_DIFFER =
            "(?i)id|result|updated_?at|progress|credits.*|duration|preview|editor_?url";

    private final Session session;
    private final Operation list;
    private final String array;
    private final JobWatch watch;

    ListedJob(Session session, Operation list, String array, JobWatch watch) {
        this.session = session;
        this.list = list;
        this.array = array;
        this.watch = watch;
    }

    /** Looks for the job among what is listed. */
    void judge(List<JsonNode> items, Exchange exchange) {
        SpecNode place = list.success().orElseThrow().entry();
        String title = "the job of " + watch.submit().id() + " (" + watch.name() + ") is listed";
        try (Recorder.Open check = session.recorder.open(list, Rule.LISTED, title)) {
            Map<String, String> marks = marks();
            Optional<JsonNode> item = items.stream()
                    .filter(each -> each.valueStream().anyMatch(value -> marks.containsKey(plain(value))))
                    .findFirst();
            if (item.isEmpty()) {
                String expected = "an item for the job " + watch.id();
                boolean unknowable = !items.isEmpty() && !canBeKnown(items, marks);
                check.found(array, expected, items.size() + " others", place, Optional.of(exchange), unknowable);
                return;
            }
            // Where the job's own responses tell no other id than that of the job, the thing may have any.
            String listed = item.get().path("id").asText("");
            toldId().filter(told -> !listed.isEmpty() && !told.equals(listed))
                    .ifPresent(told -> check.found(
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
        return watch.toldResultId()
                .or(() -> watch.end().map(end -> end.path("id").asText("")).filter(id -> !id.isEmpty()));
    }

    private boolean isIdDocumented() {
        SpecNode poll = watch.pollOperation().success().orElseThrow().jsonSchema();
        boolean ownId = watch.end().filter(end -> end.path("id").isTextual()).isPresent();
        return watch.toldResultId().isPresent()
                ? watch.isResultIdDocumented()
                : ownId && StatusWords.find(poll, "/id").stream().anyMatch(each -> !Evidence.isInferred(each));
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
    private void same(JsonNode item, Recorder.Open check, Exchange exchange) {
        for (Echo.Difference each : watch.echo().in(item)) {
            differs(check, each.pointer(), each.expected(), each.actual(), exchange);
        }
        JsonNode none = MissingNode.getInstance();
        for (JsonNode own : List.of(watch.end().orElse(none), watch.result().orElse(none))) {
            own.properties().forEach(each -> {
                String name = each.getKey();
                JsonNode value = each.getValue();
                JsonNode again = item.path(name);
                boolean both = value.isValueNode() && again.isValueNode() && !value.isNull() && !again.isNull();
                if (both && !name.matches(MAY_DIFFER) && !again.isMissingNode()) {
                    String expected = Steadiness.plain(value);
                    String actual = Steadiness.plain(again);
                    if (!expected.equals(actual)) {
                        String pointer = Pointers.join("", name);
                        differs(check, pointer, expected + ", as the job's own answer has it", actual, exchange);
                    }
                }
            });
        }
    }

    private void differs(Recorder.Open check, String pointer, String expected, String actual, Exchange exchange) {
        SpecNode schema = list.success().orElseThrow().jsonSchema();
        String where = array + "/*" + pointer;
        SpecNode place = StatusWords.find(schema, where.replace("*", "0")).stream()
                .findFirst()
                .orElse(list.success().orElseThrow().entry());
        check.found(where, expected, actual, place, Optional.of(exchange), Evidence.isInferred(place));
    }

    /** What an item can be known by, each with the member that tells it: ids, and links without their signatures. */
    private Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        for (JsonNode answer : List.of(watch.submitted(), watch.end().orElse(watch.submitted()))) {
            answer.properties().forEach(each -> {
                boolean mark = each.getKey().matches("id|mediaId|imageUrl");
                if (mark
                        && each.getValue().isTextual()
                        && !each.getValue().textValue().isBlank()) {
                    marks.put(plain(each.getValue()), each.getKey());
                }
            });
        }
        marks.put(watch.id(), "job id");
        watch.toldResultId().ifPresent(id -> marks.put(id, "id"));
        return marks;
    }

    private static String plain(JsonNode value) {
        return value.asText("").replaceAll("[?].*", "");
    }
}
