package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.List;
import java.util.Optional;

/** Checks the outcome of a finished job: a result that can be downloaded, or a failure reason. */
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
        this.title = "result of " + job.submit().id() + " (" + job.name() + ")";
    }

    /** Checks the failure reason, and all links of a job that succeeded. */
    void check() {
        JsonNode end = job.end().orElse(MissingNode.getInstance());
        Exchange exchange = job.lastExchange().orElseThrow();
        failureReason(end, exchange);
        if (!job.succeeded()) {
            String reason = "the job ended " + job.phase().orElseThrow();
            session.recorder.skip(job.submit(), Rule.RESULT, title, reason);
            return;
        }
        otherLinks(end, exchange);
        if (jobSpec.resultOperation().isPresent()) {
            resultOperation();
        } else {
            links(job.pollOperation(), end, "", jobSpec.pollLinks(), exchange);
        }
    }

    /** Downloads other links to the tested server, such as one to the submitted image. */
    private void otherLinks(JsonNode response, Exchange exchange) {
        Operation poll = job.pollOperation();
        for (String parent : List.of("", "/data")) {
            response.at(parent).properties().forEach(each -> {
                String pointer = JsonPointers.join(parent, each.getKey());
                String link = each.getValue().asText("");
                if (each.getKey().matches("(?i).*url")
                        && !each.getKey().matches("(?i).*(hook|callback|upload|editor).*")
                        && each.getValue().isTextual()
                        && !jobSpec.pollLinks().contains(pointer)
                        && !link.isBlank()
                        && downloads.isOwn(link)) {
                    SpecNode location = JobChecks.location(poll.responseSchema(), pointer);
                    try (Recorder.OpenCheck check = session.recorder.open(poll, Rule.RESULT, titleOf(pointer))) {
                        downloads.fetch(poll, link, pointer, location, check, exchange);
                    }
                    session.abortIfUnresponsive();
                }
            });
        }
    }

    /** Notes a failure without a reason, and a success with one; no document forbids either. */
    private void failureReason(JsonNode end, Exchange exchange) {
        Operation poll = job.pollOperation();
        jobSpec.pollFailure().ifPresent(pointer -> {
            try (Recorder.OpenCheck check = session.recorder.open(poll, Rule.FAILURE, title)) {
                if (ResultFields.reason(end, pointer).isBlank() != job.succeeded()) {
                    SpecNode location = JobChecks.location(poll.responseSchema(), pointer);
                    String actual = SchemaValidator.abbreviate(end.at(pointer));
                    String expected = job.succeeded() ? "no reason, because the job succeeded" : "a failure reason";
                    check.addFinding(pointer, expected, actual, location, Optional.of(exchange), true);
                }
            }
        });
    }

    private void resultOperation() {
        Operation operation = session.vendor
                .operation(jobSpec.resultOperation().orElseThrow())
                .orElseThrow();
        Call call = Call.of(operation);
        if (jobSpec.resultParameter().isPresent()) {
            call = call.path(jobSpec.resultParameter().get(), job.resultId());
        }
        Exchange exchange = session.send(call);
        JsonNode response = session.success(operation, title, exchange, true);
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
            return;
        }
        if (response.isMissingNode()) {
            return;
        }
        if (jobSpec.resultList().isEmpty()) {
            job.result(response);
            compare(operation, response, exchange);
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
            SpecNode location = operation.success().orElseThrow().entry();
            // Unless a document says which field of the job has the result id, that id is a guess.
            boolean guessed = !job.isResultIdDocumented() && !items.isEmpty();
            String expected = "an item with the id " + job.resultId();
            String actual = items.size() + " other items";
            check.addFinding(list, expected, actual, location, Optional.of(exchange), guessed);
        }
    }

    /** Checks that the result has the requested id and repeats the request fields. */
    private void compare(Operation operation, JsonNode response, Exchange exchange) {
        SpecNode schema = operation.responseSchema();
        if (jobSpec.resultParameter().isPresent() && response.has("id")) {
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.JOB_ID, title)) {
                if (!response.path("id").asText().equals(job.resultId())) {
                    String expected = job.resultId() + ", the requested id";
                    String actual = SchemaValidator.abbreviate(response.path("id"));
                    SpecNode location = schema.at("properties", "id");
                    check.addFinding("/id", expected, actual, location, Optional.of(exchange), false);
                }
            }
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.STABILITY, title)) {
            for (EchoedFields.Difference each : job.echoedFields().in(response)) {
                SpecNode location = JobChecks.location(schema, each.pointer());
                check.addFinding(each.pointer(), each.expected(), each.actual(), location, Optional.of(exchange));
            }
        }
    }

    /** Returns the title of the check of one link. */
    private String titleOf(String pointer) {
        return title + ", " + Finding.withAnyElement(pointer);
    }

    private void links(Operation operation, JsonNode response, String parent, List<String> links, Exchange exchange) {
        SpecNode schema = operation.responseSchema();
        List<String> pointers = links.stream().map(parent::concat).toList();
        List<String> found = pointers.stream()
                .filter(pointer -> !response.at(pointer).asText("").isBlank())
                .toList();
        if (found.isEmpty()) {
            String first = pointers.get(0);
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.RESULT, titleOf(first))) {
                SpecNode location = JobChecks.location(schema, first);
                String actual = SchemaValidator.abbreviate(response.at(first));
                boolean inferred = pointers.stream().noneMatch(pointer -> ResultFields.isDocumented(schema, pointer));
                check.addFinding(first, "a link to the result", actual, location, Optional.of(exchange), inferred);
            }
        }
        for (String pointer : found) {
            SpecNode location = JobChecks.location(schema, pointer);
            String link = response.at(pointer).asText();
            try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.RESULT, titleOf(pointer))) {
                downloads.fetch(operation, link, pointer, location, check, exchange);
                if (!session.results.isOwn(link, job.id())) {
                    String actual = "the result of another job";
                    check.addFinding(pointer, "a unique result", actual, location, Optional.of(exchange), false);
                }
            }
            session.abortIfUnresponsive();
        }
    }
}
