package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.run.job.JobChecks;
import dev.mediajobs.conformance.run.job.JobHistory;
import dev.mediajobs.conformance.run.job.ResultFields;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.SpecNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A job whose submit or polls pass by. Not thread-safe. */
final class ObservedJob {

    private final Operation poll;
    private final JobSpec jobSpec;
    private final JobHistory history;
    private final boolean submitSeen;
    private long bodies;

    /** @param submitSeen whether its submit passed by, so that the operation and the request are known */
    ObservedJob(Recorder recorder, Operation submit, Operation poll, JsonNode sent, String id, boolean submitSeen) {
        this.poll = poll;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.submitSeen = submitSeen;
        this.history = new JobHistory(submit, sent, id, new JobChecks(recorder, poll, title()));
    }

    Operation submit() {
        return history.submit();
    }

    String id() {
        return history.id();
    }

    String resultId() {
        return history.resultId();
    }

    boolean isSubmitSeen() {
        return submitSeen;
    }

    boolean succeeded() {
        return history.phase().filter(Phase.SUCCEEDED::equals).isPresent();
    }

    private String title() {
        return "observed job";
    }

    String resultTitle() {
        return "observed result of " + submit().id();
    }

    /** Returns the size of the bodies that are kept: those of the submit and of the end. */
    long bodies() {
        return bodies;
    }

    void submitted(Recorder recorder, JsonNode response, Exchange exchange) {
        bodies += exchange.request().body().length;
        JobChecks checks = new JobChecks(recorder, poll, title());
        history.reportTo(checks);
        history.submitted(response, exchange);
    }

    /**
     * Checks the response to a poll.
     *
     * @param links receives the pointer and text of each result link, once the job has succeeded
     */
    void polled(Recorder recorder, JsonNode response, Exchange exchange, BiConsumer<String, String> links) {
        JobChecks checks = new JobChecks(recorder, poll, title());
        history.reportTo(checks);
        boolean ended = history.end().isPresent();
        history.polled(response, exchange);
        checks.close();
        if (!ended && history.end().isPresent()) {
            bodies += exchange.response().map(Response::size).orElse(0);
        }
        if (!ended && history.end().isPresent() && submitSeen) {
            failureReason(recorder, response, exchange);
        }
        if (succeeded() && submitSeen && jobSpec.resultOperation().isEmpty()) {
            links(recorder, poll, response, "", jobSpec.pollLinks(), exchange, links);
        }
    }

    /** Checks the response of the operation that has the result, or the item of its list. */
    void result(
            Recorder recorder,
            Operation operation,
            JsonNode response,
            String parent,
            Exchange exchange,
            BiConsumer<String, String> links) {
        if (submitSeen) {
            try (Recorder.OpenCheck check = recorder.open(operation, Rule.STABILITY, resultTitle())) {
                history.echoedFields().in(response.at(parent)).forEach(each -> {
                    SpecNode location = JobChecks.location(operation.responseSchema(), parent + each.pointer());
                    check.addFinding(
                            parent + each.pointer(), each.expected(), each.actual(), location, Optional.of(exchange));
                });
            }
        }
        if (succeeded()) {
            links(recorder, operation, response, parent, jobSpec.resultLinks(), exchange, links);
        }
    }

    private void failureReason(Recorder recorder, JsonNode response, Exchange exchange) {
        jobSpec.pollFailure().ifPresent(pointer -> {
            try (Recorder.OpenCheck check = recorder.open(poll, Rule.FAILURE, resultTitle())) {
                if (ResultFields.reason(response, pointer).isBlank() != succeeded()) {
                    check.addFinding(
                            pointer,
                            succeeded() ? "no reason, because the job succeeded" : "a failure reason",
                            SchemaValidator.abbreviate(response.at(pointer)),
                            JobChecks.location(poll.responseSchema(), pointer),
                            Optional.of(exchange),
                            true);
                }
            }
        });
    }

    private void links(
            Recorder recorder,
            Operation operation,
            JsonNode response,
            String parent,
            List<String> pointers,
            Exchange exchange,
            BiConsumer<String, String> links) {
        List<String> found = pointers.stream()
                .map(parent::concat)
                .filter(pointer -> !response.at(pointer).asText("").isBlank())
                .toList();
        if (found.isEmpty() && !pointers.isEmpty()) {
            SpecNode schema = operation.responseSchema();
            String first = parent + pointers.get(0);
            boolean documented =
                    pointers.stream().anyMatch(pointer -> ResultFields.isDocumented(schema, parent + pointer));
            try (Recorder.OpenCheck check = recorder.open(operation, Rule.RESULT, resultTitle())) {
                check.addFinding(
                        first,
                        "a link to the result",
                        SchemaValidator.abbreviate(response.at(first)),
                        JobChecks.location(schema, first),
                        Optional.of(exchange),
                        !documented);
            }
        }
        found.forEach(pointer -> links.accept(pointer, response.at(pointer).asText()));
    }
}
