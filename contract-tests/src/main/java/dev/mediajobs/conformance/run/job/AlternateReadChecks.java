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

/** The paths that lead to jobs that have ended: all tell the same, and tell it later too. */
public final class AlternateReadChecks {

    private final Session session;
    private final List<Operation> operations;
    private final List<TrackedJob> jobs;

    public AlternateReadChecks(Session session, List<TrackedJob> jobs) {
        this.session = session;
        this.operations = session.vendor.operations();
        this.jobs = List.copyOf(jobs);
    }

    /** Jobs that ended long ago are looked at again. */
    public void checkUnchanged() {
        jobs.stream().filter(each -> each.end().isPresent()).forEach(TrackedJob::poll);
    }

    /** Every other path that leads to a job that has ended. */
    public void readsById() {
        for (Operation operation : operations) {
            if (!session.plan.covers(operation.id()) || session.isAbsent(operation)) {
                continue;
            }
            for (TrackedJob job : jobs) {
                JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
                boolean variant = jobSpec.pollVariants().contains(operation.id());
                boolean beside = job.succeeded() && isBeside(session, operation, jobSpec);
                if (job.end().isPresent() && (variant || beside)) {
                    String name =
                            operation.parameters("path").get(0).child("name").text();
                    Exchange exchange =
                            session.send(Call.of(operation).path(name, variant ? job.id() : job.resultId()));
                    String title = "read the job of " + job.submit().id() + " (" + job.name() + ")";
                    JsonNode response = session.responses.success(operation, title, exchange, true);
                    session.abortIfUnresponsive();
                    if (variant && !response.isMissingNode()) {
                        same(operation, title, job, response, exchange);
                    }
                }
            }
        }
    }

    private void same(Operation operation, String title, TrackedJob job, JsonNode response, Exchange exchange) {
        JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
        List<String> pointers = new ArrayList<>(List.of(jobSpec.pollId().orElse("/id")));
        jobSpec.pollStatus().ifPresent(pointers::add);
        jobSpec.pollProgress().ifPresent(pointers::add);
        jobSpec.pollFailure().ifPresent(pointers::add);
        pointers.addAll(jobSpec.pollLinks());
        pointers.addAll(jobSpec.pollResultIds());
        SpecNode place = operation.success().orElseThrow().entry();
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.STABILITY, title)) {
            for (String pointer : pointers) {
                String expected = StabilityCheck.plain(job.end().orElseThrow().at(pointer));
                String actual = StabilityCheck.plain(response.at(pointer));
                if (!expected.equals(actual)) {
                    check.addFinding(pointer, expected, actual, place, Optional.of(exchange), false);
                }
            }
        }
    }

    /** An operation below the path of the one that has the result, such as a download. */
    private static boolean isBeside(Session session, Operation operation, JobSpec jobSpec) {
        return operation.isRead()
                && jobSpec.resultOperation()
                        .flatMap(session.vendor::operation)
                        .filter(result -> form(operation).startsWith(form(result) + "/"))
                        .filter(result -> !operation.id().equals(jobSpec.pollOperation()))
                        .isPresent();
    }

    /** The path without the names of its parameters. */
    private static String form(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*\\}", "{}");
    }

    /** Whether an operation reads the results of such a story by their own ids, and not its jobs. */
    public static boolean readsResults(Session session, Operation operation, JobSpec jobSpec) {
        return jobSpec.resultOperation().filter(operation.id()::equals).isPresent()
                || isBeside(session, operation, jobSpec);
    }

    /** Whether an operation reads the jobs of such a story. */
    public static boolean readOperations(Session session, Operation operation, JobSpec jobSpec) {
        return operation.id().equals(jobSpec.pollOperation())
                || jobSpec.pollVariants().contains(operation.id())
                || readsResults(session, operation, jobSpec);
    }
}
