package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a job left behind: a result that can be fetched, or a reason. */
final class ResultCheck {

    private final Session session;
    private final JobWatch watch;
    private final JobStory story;
    private final Downloads downloads;
    private final String title;

    ResultCheck(Session session, JobWatch watch) {
        this.session = session;
        this.watch = watch;
        this.story = watch.submit().story().orElseThrow();
        this.downloads = new Downloads(session);
        this.title = "the result of " + watch.submit().id() + " (" + watch.name() + ")";
    }

    /** Judges the end of a job that has ended. */
    void judge() {
        JsonNode end = watch.end().orElse(MissingNode.getInstance());
        Exchange exchange = watch.lastExchange().orElseThrow();
        boolean succeeded = watch.succeeded();
        failure(end, exchange, succeeded);
        if (succeeded) {
            otherLinks(end, exchange);
        }
        if (!succeeded) {
            session.recorder.skip(
                    watch.submit(),
                    Rule.RESULT,
                    title,
                    "the job ended " + watch.phase().orElseThrow());
        } else if (story.resultOperation().isPresent()) {
            elsewhere();
        } else {
            links(watch.pollOperation(), end, "", story.pollLinks(), exchange);
        }
    }

    /** Links beside the result that lead to the server itself, such as one to the picture that was sent, lead somewhere. */
    private void otherLinks(JsonNode answer, Exchange exchange) {
        SpecNode schema = watch.pollOperation().success().orElseThrow().jsonSchema();
        for (String around : List.of("", "/data")) {
            answer.at(around).properties().forEach(each -> {
                String pointer = Pointers.join(around, each.getKey());
                boolean link = each.getKey().matches("(?i).*url")
                        && !each.getKey().matches("(?i).*(hook|callback|upload|editor).*");
                boolean more = link
                        && each.getValue().isTextual()
                        && !story.pollLinks().contains(pointer);
                if (more
                        && !each.getValue().textValue().isBlank()
                        && downloads.isOwn(each.getValue().textValue())) {
                    SpecNode place = StatusWords.find(schema, pointer).stream()
                            .findFirst()
                            .orElse(schema);
                    try (Recorder.Open check = session.recorder.open(watch.pollOperation(), Rule.RESULT, title)) {
                        downloads.fetch(
                                watch.pollOperation(), each.getValue().textValue(), pointer, place, check, exchange);
                    }
                    session.goOnIfAlive();
                }
            });
        }
    }

    /** That a job which failed says why, and one that succeeded has nothing to say, is expected; no document says so. */
    private void failure(JsonNode end, Exchange exchange, boolean succeeded) {
        story.pollFailure().ifPresent(pointer -> {
            try (Recorder.Open check = session.recorder.open(watch.pollOperation(), Rule.FAILURE, title)) {
                if (reason(end, pointer).isBlank() != succeeded) {
                    SpecNode schema =
                            watch.pollOperation().success().orElseThrow().jsonSchema();
                    SpecNode place = StatusWords.find(schema, pointer).stream()
                            .findFirst()
                            .orElse(schema);
                    String actual = SchemaJudge.shown(end.at(pointer));
                    String expected = succeeded ? "no reason, as the job succeeded" : "the reason of the failure";
                    check.found(pointer, expected, actual, place, Optional.of(exchange), true);
                }
            }
        });
    }

    /** The reason of a failure; where an object with the reason is expected, a text may stand in its place. */
    private static String reason(JsonNode end, String pointer) {
        JsonNode told = end.at(pointer);
        return told.isMissingNode()
                ? end.at(JsonPointer.compile(pointer).head()).asText("")
                : told.isContainerNode() ? told.toString() : told.isNull() ? "" : told.asText("");
    }

    private void elsewhere() {
        Operation operation =
                session.vendor.operation(story.resultOperation().orElseThrow()).orElseThrow();
        Call call = Call.of(operation);
        if (story.resultParameter().isPresent()) {
            call = call.path(story.resultParameter().get(), watch.resultId());
        }
        Exchange exchange = session.send(call);
        JsonNode answer = session.replies.success(operation, title, exchange, true);
        session.goOnIfAlive();
        if (ReplyJudge.isAbsent(exchange)) {
            session.absent(operation);
            return;
        }
        if (answer.isMissingNode()) {
            return;
        }
        if (story.resultList().isEmpty()) {
            watch.result(answer);
            itself(operation, answer, exchange);
            links(operation, answer, "", story.resultLinks(), exchange);
            return;
        }
        String list = story.resultList().get();
        String id = story.resultItemId().orElse("/id");
        JsonNode items = answer.at(list);
        for (String wanted : List.of(watch.resultId(), watch.id())) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).at(id).asText().equals(wanted)) {
                    watch.result(items.get(i));
                    links(operation, answer, list + "/" + i, story.resultLinks(), exchange);
                    return;
                }
            }
        }
        try (Recorder.Open check = session.recorder.open(operation, Rule.RESULT, title)) {
            SpecNode place = operation.success().orElseThrow().entry();
            // Unless a document says where the job tells the id of its result, that id is a guess.
            boolean guessed = !watch.isResultIdDocumented() && !items.isEmpty();
            String expected = "an item with the id " + watch.resultId();
            check.found(list, expected, items.size() + " others", place, Optional.of(exchange), guessed);
        }
    }

    /** The result that is answered is the one that was asked for, and tells what the job was given. */
    private void itself(Operation operation, JsonNode answer, Exchange exchange) {
        SpecNode schema = operation.success().orElseThrow().jsonSchema();
        if (story.resultParameter().isPresent() && answer.has("id")) {
            try (Recorder.Open check = session.recorder.open(operation, Rule.JOB_ID, title)) {
                if (!answer.path("id").asText().equals(watch.resultId())) {
                    String actual = SchemaJudge.shown(answer.path("id"));
                    SpecNode place = schema.at("properties", "id");
                    check.found(
                            "/id",
                            watch.resultId() + ", which was asked for",
                            actual,
                            place,
                            Optional.of(exchange),
                            false);
                }
            }
        }
        try (Recorder.Open check = session.recorder.open(operation, Rule.STEADY, title)) {
            for (Echo.Difference each : watch.echo().in(answer)) {
                SpecNode place = StatusWords.find(schema, each.pointer()).stream()
                        .findFirst()
                        .orElse(schema);
                check.found(each.pointer(), each.expected(), each.actual(), place, Optional.of(exchange));
            }
        }
    }

    private void links(Operation operation, JsonNode answer, String around, List<String> links, Exchange exchange) {
        SpecNode schema = operation.success().orElseThrow().jsonSchema();
        List<String> found = new ArrayList<>();
        for (String link : links) {
            if (!answer.at(around + link).asText("").isBlank()) {
                found.add(around + link);
            }
        }
        if (found.isEmpty()) {
            try (Recorder.Open check = session.recorder.open(operation, Rule.RESULT, title)) {
                String first = around + links.get(0);
                SpecNode place =
                        StatusWords.find(schema, first).stream().findFirst().orElse(schema);
                String actual = SchemaJudge.shown(answer.at(first));
                boolean inferred = links.stream().noneMatch(link -> isDocumented(schema, around + link));
                check.found(first, "a link to the result", actual, place, Optional.of(exchange), inferred);
            }
        }
        for (String pointer : found) {
            SpecNode place =
                    StatusWords.find(schema, pointer).stream().findFirst().orElse(schema);
            String link = answer.at(pointer).asText();
            try (Recorder.Open check = session.recorder.open(operation, Rule.RESULT, title)) {
                downloads.fetch(operation, link, pointer, place, check, exchange);
                if (!session.results.isOwn(link, watch.id())) {
                    String expected = "a result of its own";
                    check.found(pointer, expected, "that of another job", place, Optional.of(exchange), false);
                }
            }
            session.goOnIfAlive();
        }
    }

    private static boolean isDocumented(SpecNode schema, String pointer) {
        return StatusWords.find(schema, pointer).stream().anyMatch(place -> !Evidence.isInferred(place));
    }
}
