package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a job left behind: a result that can be fetched, or a reason. */
final class JobResultCheck {

    private final Session session;
    private final TrackedJob job;
    private final JobSpec jobSpec;
    private final DownloadCheck downloads;
    private final String title;

    JobResultCheck(Session session, TrackedJob job) {
        this.session = session;
        this.job = job;
        this.jobSpec = job.submit().jobSpec().orElseThrow();
        this.downloads = new DownloadCheck(session);
        this.title = "the result of " + job.submit().id() + " (" + job.name() + ")";
    }

    /** Judges the end of a job that has ended. */
    void check() {
        JsonNode end = job.end().orElse(MissingNode.getInstance());
        Exchange exchange = job.lastExchange().orElseThrow();
        boolean succeeded = job.succeeded();
        failure(end, exchange, succeeded);
        if (succeeded) {
            otherLinks(end, exchange);
        }
        if (!succeeded) {
            session.recorder.skip(
                    job.submit(),
                    Rule.RESULT,
                    title,
                    "the job ended " + job.phase().orElseThrow());
        } else if (jobSpec.resultOperation().isPresent()) {
            elsewhere();
        } else {
            links(job.pollOperation(), end, "", jobSpec.pollLinks(), exchange);
        }
    }

    /** Links beside the result that lead to the server itself, such as one to the picture that was sent, lead somewhere. */
    private void otherLinks(JsonNode response, Exchange exchange) {
        SpecNode schema = job.pollOperation().success().orElseThrow().schema();
        for (String around : List.of("", "/data")) {
            response.at(around).properties().forEach(each -> {
                String pointer = JsonPointers.join(around, each.getKey());
                boolean link = each.getKey().matches("(?i).*url")
                        && !each.getKey().matches("(?i).*(hook|callback|upload|editor).*");
                boolean more = link
                        && each.getValue().isTextual()
                        && !jobSpec.pollLinks().contains(pointer);
                if (more
                        && !each.getValue().textValue().isBlank()
                        && downloads.isOwn(each.getValue().textValue())) {
                    SpecNode place =
                            Schemas.find(schema, pointer).stream().findFirst().orElse(schema);
                    try (Recorder.OpenCheck check = session.recorder.open(job.pollOperation(), Rule.RESULT, title)) {
                        downloads.fetch(
                                job.pollOperation(), each.getValue().textValue(), pointer, place, check, exchange);
                    }
                    session.abortIfUnresponsive();
                }
            });
        }
    }

    /** That a job which failed says why, and one that succeeded has nothing to say, is expected; no document says so. */
    private void failure(JsonNode end, Exchange exchange, boolean succeeded) {
        jobSpec.pollFailure().ifPresent(pointer -> {
            try (Recorder.OpenCheck check = session.recorder.open(job.pollOperation(), Rule.FAILURE, title)) {
                if (reason(end, pointer).isBlank() != succeeded) {
                    SpecNode schema =
                            job.pollOperation().success().orElseThrow().schema();
                    SpecNode place =
                            Schemas.find(schema, pointer).stream().findFirst().orElse(schema);
                    String actual = SchemaValidator.abbreviate(end.at(pointer));
                    String expected = succeeded ? "no reason, as the job succeeded" : "the reason of the failure";
                    check.addFinding(pointer, expected, actual, place, Optional.of(exchange), true);
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
        Operation operation = session.vendor
                .operation(jobSpec.resultOperation().orElseThrow())
                .orElseThrow();
        Call call = Call.of(operation);
        if (jobSpec.resultParameter().isPresent()) {
            call = call.path(jobSpec.resultParameter().get(), job.resultId());
        }
        Exchange exchange = session.send(call);
        JsonNode response = session.responses.success(operation, title, exchange, true);
        session.abortIfUnresponsive();
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
            return;
        }
        if (response.isMissingNode()) {
            return;
        }
        if (jobSpec.resultList().isEmpty()) {
            job.result(response);
            itself(operation, response, exchange);
            links(operation, response, "", jobSpec.resultLinks(), exchange);
            return;
        }
        String list = jobSpec.resultList().get();
        String id = jobSpec.resultItemId().orElse("/id");
        JsonNode items = response.at(list);
        for (String wanted : List.of(job.resultId(), job.id())) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).at(id).asText().equals(wanted)) {
                    job.result(items.get(i));
                    links(operation, response, list + "/" + i, jobSpec.resultLinks(), exchange);
                    return;
                }
            }
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.RESULT, title)) {
            SpecNode place = operation.success().orElseThrow().entry();
            // Unless a document says where the job tells the id of its result, that id is a guess.
            boolean guessed = !job.isResultIdDocumented() && !items.isEmpty();
            String expected = "an item with the id " + job.resultId();
            check.addFinding(list, expected, items.size() + " others", place, Optional.of(exchange), guessed);
        }
    }

    /** The result that is answered is the one that was asked for, and tells what the job was given. */
    private void itself(Operation operation, JsonNode response, Exchange exchange) {
        SpecNode schema = operation.success().orElseThrow().schema();
        if (jobSpec.resultParameter().isPresent() && response.has("id")) {
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.JOB_ID, title)) {
                if (!response.path("id").asText().equals(job.resultId())) {
                    String actual = SchemaValidator.abbreviate(response.path("id"));
                    SpecNode place = schema.at("properties", "id");
                    check.addFinding(
                            "/id",
                            job.resultId() + ", which was asked for",
                            actual,
                            place,
                            Optional.of(exchange),
                            false);
                }
            }
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.STABILITY, title)) {
            for (EchoedFields.Difference each : job.echoedFields().in(response)) {
                SpecNode place = Schemas.find(schema, each.pointer()).stream()
                        .findFirst()
                        .orElse(schema);
                check.addFinding(each.pointer(), each.expected(), each.actual(), place, Optional.of(exchange));
            }
        }
    }

    private void links(Operation operation, JsonNode response, String around, List<String> links, Exchange exchange) {
        SpecNode schema = operation.success().orElseThrow().schema();
        List<String> found = new ArrayList<>();
        for (String link : links) {
            if (!response.at(around + link).asText("").isBlank()) {
                found.add(around + link);
            }
        }
        if (found.isEmpty()) {
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.RESULT, title)) {
                String first = around + links.get(0);
                SpecNode place =
                        Schemas.find(schema, first).stream().findFirst().orElse(schema);
                String actual = SchemaValidator.abbreviate(response.at(first));
                boolean inferred = links.stream().noneMatch(link -> isDocumented(schema, around + link));
                check.addFinding(first, "a link to the result", actual, place, Optional.of(exchange), inferred);
            }
        }
        for (String pointer : found) {
            SpecNode place = Schemas.find(schema, pointer).stream().findFirst().orElse(schema);
            String link = response.at(pointer).asText();
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.RESULT, title)) {
                downloads.fetch(operation, link, pointer, place, check, exchange);
                if (!session.results.isOwn(link, job.id())) {
                    String expected = "a result of its own";
                    check.addFinding(pointer, expected, "that of another job", place, Optional.of(exchange), false);
                }
            }
            session.abortIfUnresponsive();
        }
    }

    private static boolean isDocumented(SpecNode schema, String pointer) {
        return Schemas.find(schema, pointer).stream().anyMatch(place -> !Evidence.isInferred(place));
    }
}
