package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.KnownIds;
import dev.mediajobs.conformance.run.session.ListOperations;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Submits jobs from samples and variants, and polls them until they finish. */
public final class SubmitChecks {

    private static final int POLLS_AFTER_COMPLETION = 3;
    /** The initial polling interval of an exhaustive run; it grows with the duration of the jobs. */
    private static final Duration MIN_DELAY = Duration.ofMillis(20);

    private static final Duration MAX_DELAY = Duration.ofMillis(100);

    private final Session session;
    private final List<Operation> operations;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> submitted = new HashSet<>();

    public SubmitChecks(Session session) {
        this.session = session;
        this.operations = session.vendor.operations();
    }

    /**
     * Submits the samples of operations that were not submitted yet, and polls all jobs concurrently until they finish.
     *
     * @param withUnknownIds whether to include samples that need ids of other jobs that are not known yet
     */
    public List<TrackedJob> submit(boolean withUnknownIds) {
        List<TrackedJob> jobs = new ArrayList<>();
        List<Operation> sent = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.jobSpec().isEmpty() || !leadsToCovered(operation) || submitted.contains(operation.id())) {
                continue;
            }
            List<SampleBodies.Named> bodies = SampleBodies.samples(session.validator, operation);
            if (!withUnknownIds
                    && bodies.stream()
                            .anyMatch(each -> session.ids.lacks(each.body().value()))) {
                continue;
            }
            submitted.add(operation.id());
            sent.add(operation);
            for (SampleBodies.Named named : session.plan.exhaustive() ? withVariants(bodies) : bodies.subList(0, 1)) {
                if (!session.isAbsent(operation)) {
                    submit(operation, named, Map.of()).ifPresent(jobs::add);
                    jobs.forEach(TrackedJob::pollIfRunning);
                }
            }
        }
        pollUntilDone(jobs);
        sent.stream()
                .filter(each -> session.plan.exhaustive() && session.plan.covers(each.id()) && !session.isAbsent(each))
                .forEach(each -> variants(each, SampleBodies.samples(session.validator, each)));
        return jobs;
    }

    /**
     * Submits a failing job of each kind, to check its failure reason.
     *
     * @param earlier earlier jobs, some of which may have failed
     */
    public List<TrackedJob> submitFailingJobs(List<TrackedJob> earlier) {
        List<TrackedJob> jobs = new ArrayList<>();
        String header = session.plan.failingJobHeader();
        for (Operation operation : operations) {
            if (operation.jobSpec().flatMap(JobSpec::pollFailure).isEmpty()
                    || !leadsToCovered(operation)
                    || session.isAbsent(operation)) {
                continue;
            }
            if (header.isEmpty()) {
                if (earlier.stream().noneMatch(each -> each.failed(operation))) {
                    skipFailure(operation, "no way to make a job fail was configured; use --failing-job-header");
                }
                continue;
            }
            String[] nameAndValue = header.split(":", 2);
            SampleBodies.Named body =
                    SampleBodies.samples(session.validator, operation).get(0);
            SampleBodies.Named failing = renamed(body, "made to fail", body.body());
            submit(operation, failing, Map.of(nameAndValue[0], nameAndValue[1].strip()))
                    .ifPresent(jobs::add);
        }
        pollUntilDone(jobs);
        jobs.stream()
                .filter(TrackedJob::succeeded)
                .forEach(each -> skipFailure(each.submit(), "the job succeeded despite --failing-job-header"));
        return jobs;
    }

    private void skipFailure(Operation submit, String reason) {
        Operation poll = session.vendor
                .operation(submit.jobSpec().orElseThrow().pollOperation())
                .orElseThrow();
        session.recorder.skip(poll, Rule.FAILURE, "a job of " + submit.id() + " that fails", reason);
    }

    /** Returns at least two bodies, to detect mixed-up jobs, and one with non-ASCII text if possible. */
    private static List<SampleBodies.Named> withVariants(List<SampleBodies.Named> bodies) {
        List<SampleBodies.Named> all = new ArrayList<>(bodies);
        for (SampleBodies.Named named : bodies) {
            RequestBody nonAscii = NonAsciiText.addTo(named.body());
            if (!nonAscii.value().equals(named.body().value())) {
                all.add(renamed(named, "non-ASCII text", nonAscii));
                return all;
            }
        }
        if (all.size() == 1) {
            all.add(renamed(all.get(0), "repeated", all.get(0).body()));
        }
        return all;
    }

    private static SampleBodies.Named renamed(SampleBodies.Named sample, String suffix, RequestBody body) {
        return new SampleBodies.Named(sample.name() + ", " + suffix, body, sample.inferred());
    }

    private void variants(Operation operation, List<SampleBodies.Named> bodies) {
        for (SampleBodies.Named named : bodies) {
            for (SampleBodies.Named variant : SampleBodies.variants(session.validator, named)) {
                String title = "send " + variant.name();
                Exchange exchange = session.send(Call.of(operation).body(session.filled(operation, variant.body())));
                JsonNode response = session.responses.success(operation, title, exchange, true, variant.inferred());
                session.abortIfUnresponsive();
                if (!response.isMissingNode()) {
                    uniqueId(operation, title, response, exchange);
                }
            }
        }
    }

    private Optional<TrackedJob> submit(Operation operation, SampleBodies.Named named, Map<String, String> headers) {
        JobSpec jobSpec = operation.jobSpec().orElseThrow();
        String name = named.name() + ", " + named.body().mediaType();
        String title = "submit " + name;
        RequestBody body = session.filled(operation, named.body());
        Exchange exchange = session.send(Call.of(operation).body(body).headers(headers));
        JsonNode response = session.responses.success(operation, title, exchange, true, named.inferred());
        session.abortIfUnresponsive();
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
        }
        if (response.isMissingNode()) {
            return Optional.empty();
        }
        String id = uniqueId(operation, title, response, exchange);
        if (id.isBlank()) {
            return Optional.empty();
        }
        session.ids.guess(KnownIds.noun(operation) + "Id", id);
        Operation poll = session.vendor.operation(jobSpec.pollOperation()).orElseThrow();
        TrackedJob job = new TrackedJob(session, operation, poll, name, body.value(), response, id);
        job.checkSubmitted(exchange);
        return Optional.of(job);
    }

    /** Returns the job id, and checks that no other job has it. */
    private String uniqueId(Operation operation, String title, JsonNode response, Exchange exchange) {
        String pointer = operation.jobSpec().orElseThrow().submittedId();
        String id = response.at(pointer).asText("");
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.JOB_ID, title)) {
            boolean unique = ids.add(id);
            if (id.isBlank() || !unique) {
                SpecNode location = operation.success().orElseThrow().entry();
                String actual = id.isBlank() ? "none" : "the id of another job";
                check.addFinding(pointer, "a unique id", actual, location, Optional.of(exchange), false);
            }
        }
        return id;
    }

    private void pollUntilDone(List<TrackedJob> jobs) {
        List<TrackedJob> running = new ArrayList<>(jobs);
        running.removeIf(TrackedJob::isDone);
        Duration start = session.ticker.elapsed();
        Duration delay = session.plan.exhaustive() ? MIN_DELAY : Duration.ofSeconds(2);
        while (!running.isEmpty()) {
            running.forEach(TrackedJob::poll);
            running.removeIf(TrackedJob::isDone);
            if (!running.isEmpty()) {
                session.sleep(delay);
                Duration tenth = session.ticker.elapsed().minus(start).dividedBy(10);
                boolean grows =
                        session.plan.exhaustive() && (delay.compareTo(MAX_DELAY) < 0 || delay.compareTo(tenth) < 0);
                delay = grows ? delay.multipliedBy(3).dividedBy(2) : delay;
            }
        }
        for (TrackedJob job : jobs) {
            if (job.end().isPresent()) {
                for (int i = 0; i < POLLS_AFTER_COMPLETION; i++) {
                    job.poll();
                }
                session.ids.record(job.pollOperation(), job.end().orElseThrow());
                job.echoedResultId().ifPresent(id -> session.ids.add(KnownIds.noun(job.submit()) + "Id", id));
                new JobResultCheck(session, job).check();
            }
        }
    }

    private boolean leadsToCovered(Operation submit) {
        JobSpec jobSpec = submit.jobSpec().orElseThrow();
        return session.plan.covers(submit.id())
                || operations.stream()
                        .filter(each -> session.plan.covers(each.id()))
                        .anyMatch(each -> AlternateReadChecks.readsJobs(each, jobSpec)
                                || (ListOperations.shows(each, submit)
                                        && ListOperations.array(each).isPresent()));
    }
}
