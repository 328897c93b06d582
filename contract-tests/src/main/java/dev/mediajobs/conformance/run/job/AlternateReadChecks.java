package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that all operations that read a finished job return the same data, and that it does not change later. */
public final class AlternateReadChecks {

    private final Session session;
    private final List<Operation> operations;
    private final List<TrackedJob> jobs;

    public AlternateReadChecks(Session session, List<TrackedJob> jobs) {
        this.session = session;
        this.operations = session.vendor.operations();
        this.jobs = List.copyOf(jobs);
    }

    /** Polls all finished jobs once more. */
    public void checkUnchanged() {
        jobs.stream().filter(each -> each.end().isPresent()).forEach(TrackedJob::poll);
    }

    /** Reads finished jobs with all operations other than the poll. */
    public void check() {
        for (Operation operation : operations) {
            if (!session.plan.covers(operation.id()) || session.isAbsent(operation)) {
                continue;
            }
            for (TrackedJob job : jobs) {
                JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
                boolean variant = jobSpec.pollVariants().contains(operation.id());
                boolean belowResult = job.succeeded() && isBelowResult(operation, jobSpec);
                if (job.end().isPresent() && (variant || belowResult)) {
                    String name =
                            operation.parameters("path").get(0).child("name").text();
                    Exchange exchange =
                            session.send(Call.of(operation).path(name, variant ? job.id() : job.resultId()));
                    String title = "read job of " + job.submit().id() + " (" + job.name() + ")";
                    JsonNode response = session.success(operation, title, exchange, true);
                    if (variant && !response.isMissingNode()) {
                        compare(operation, title, job, response, exchange);
                    }
                }
            }
        }
    }

    private void compare(Operation operation, String title, TrackedJob job, JsonNode response, Exchange exchange) {
        JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
        List<String> pointers = new ArrayList<>(List.of(jobSpec.pollId().orElse("/id")));
        pointers.addAll(StabilityCheck.finalFields(jobSpec));
        SpecNode location = operation.success().orElseThrow().entry();
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.STABILITY, title)) {
            for (String pointer : pointers) {
                String expected =
                        StabilityCheck.withoutQuery(job.end().orElseThrow().at(pointer));
                String actual = StabilityCheck.withoutQuery(response.at(pointer));
                if (!expected.equals(actual)) {
                    check.addFinding(pointer, expected, actual, location, Optional.of(exchange), false);
                }
            }
        }
    }

    /** Returns whether an operation is below the path of the result operation, such as a download. */
    private static boolean isBelowResult(Operation operation, JobSpec jobSpec) {
        return operation.isRead()
                && jobSpec.resultOperation()
                        .flatMap(operation.vendor()::operation)
                        .filter(result -> template(operation).startsWith(template(result) + "/"))
                        .filter(result -> !operation.id().equals(jobSpec.pollOperation()))
                        .isPresent();
    }

    /** Returns the path without the names of its parameters. */
    private static String template(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*\\}", "{}");
    }

    /** Returns whether an operation reads results of these jobs by the result id. */
    public static boolean readsResults(Operation operation, JobSpec jobSpec) {
        return jobSpec.resultOperation().filter(operation.id()::equals).isPresent()
                || isBelowResult(operation, jobSpec);
    }

    /** Returns whether an operation reads these jobs or their results. */
    public static boolean readsJobs(Operation operation, JobSpec jobSpec) {
        return jobSpec.pollOperations().contains(operation.id()) || readsResults(operation, jobSpec);
    }
}
