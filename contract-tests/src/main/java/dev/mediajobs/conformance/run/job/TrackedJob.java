package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A submitted job, whose responses are checked with every poll until it finishes and after that. */
public final class TrackedJob {

    private final Session session;
    private final Operation submit;
    private final Operation poll;
    private final JobSpec jobSpec;
    private final String name;
    private final JsonNode submitted;
    private final String id;
    private final Duration start;
    private final JobChecks checks;
    private final JobHistory history;
    private boolean firstPollChecked;
    private @Nullable Exchange last;
    private @Nullable JsonNode result;

    /**
     * Starts to track a submitted job.
     *
     * @param sent request body of the submit
     * @param submitted response to the submit
     */
    TrackedJob(
            Session session,
            Operation submit,
            Operation poll,
            String name,
            JsonNode sent,
            JsonNode submitted,
            String id) {
        this.session = session;
        this.submit = submit;
        this.poll = poll;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.name = name;
        this.submitted = submitted;
        this.id = id;
        this.start = session.ticker.elapsed();
        this.checks = new JobChecks(session.recorder, poll, "job of " + submit.id() + " (" + name + ")");
        this.history = new JobHistory(submit, sent, id, checks);
    }

    public Operation submit() {
        return submit;
    }

    public Operation pollOperation() {
        return poll;
    }

    public String id() {
        return id;
    }

    /** Returns the result id of the final response, or else the job id. */
    public String resultId() {
        return history.resultId();
    }

    /** Returns the result id of the final response, if it has one. */
    public Optional<String> echoedResultId() {
        return history.resultIdPointer().map(pointer -> history.resultId());
    }

    /** Returns whether the result id of the final response is in a documented field. */
    public boolean isResultIdDocumented() {
        return history.resultIdPointer()
                .filter(pointer -> ResultFields.isDocumented(poll.responseSchema(), pointer))
                .isPresent();
    }

    public String name() {
        return name;
    }

    public EchoedFields echoedFields() {
        return history.echoedFields();
    }

    public JsonNode submitted() {
        return submitted;
    }

    /** Returns the first response with a final status; empty if the job has not finished. */
    public Optional<JsonNode> end() {
        return history.end();
    }

    /** Returns the response of the result operation, or the item of its list, if the result is not in the poll. */
    public Optional<JsonNode> result() {
        return Optional.ofNullable(result);
    }

    void result(JsonNode response) {
        result = response;
    }

    Optional<Exchange> lastExchange() {
        return Optional.ofNullable(last);
    }

    Optional<Phase> phase() {
        return history.phase();
    }

    public boolean succeeded() {
        return phase().filter(Phase.SUCCEEDED::equals).isPresent();
    }

    /** Returns whether this is a failed job of an operation. */
    boolean failed(Operation operation) {
        return submit.equals(operation) && end().isPresent() && !succeeded();
    }

    boolean isDone() {
        boolean late = session.ticker.elapsed().minus(start).compareTo(session.plan.jobTimeout()) > 0;
        return end().isPresent() || late;
    }

    /** Checks the response to the submit. */
    void checkSubmitted(Exchange exchange) {
        last = exchange;
        history.submitted(submitted, exchange);
    }

    void pollIfRunning() {
        if (!isDone()) {
            poll();
        }
    }

    /** Polls once; after completion, checks that nothing has changed. */
    void poll() {
        Exchange exchange = session.send(Call.of(poll).path(jobSpec.pollParameter(), id));
        last = exchange;
        JsonNode response = session.success(poll, "poll of " + submit.id(), exchange, !firstPollChecked);
        firstPollChecked = true;
        if (!response.isMissingNode()) {
            history.polled(response, exchange);
        }
    }

    /** Completes the checks of this job; those of its result are independent. */
    public void close() {
        if (end().isEmpty() && last != null) {
            String status = phase().map(phase -> "still " + phase).orElse("no known status");
            long waited = session.ticker.elapsed().minus(start).toMillis();
            String pointer = jobSpec.pollStatus().orElse("body");
            String actual = status + " after " + waited + " ms";
            if (history.isUnknown()) {
                checks.addNote(Rule.PHASES, pointer, "a final status", actual + ", undocumented last status", last);
            } else {
                checks.addFinding(Rule.PHASES, pointer, "a final status", actual, last);
            }
        }
        checks.close();
    }
}
