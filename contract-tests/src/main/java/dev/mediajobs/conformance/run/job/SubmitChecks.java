package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.list.ListChecks;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.KnownIds;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jobs that are started, each sample and each variant, and followed to their end. */
public final class SubmitChecks {

    private static final int POLLS_AFTER_COMPLETION = 3;
    /** Between two looks where they cost nothing; jobs that take long need not be looked at so often. */
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
     * Submits every sample that was not submitted yet and follows all the jobs at once.
     *
     * @param needOthers whether to include samples that name results of other jobs, whose ids are not known yet
     */
    public List<TrackedJob> submits(boolean needOthers) {
        List<TrackedJob> wave = new ArrayList<>();
        List<Operation> sent = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.jobSpec().isEmpty() || !leadsToCovered(operation) || submitted.contains(operation.id())) {
                continue;
            }
            List<SampleBodies.Named> bodies = SampleBodies.samples(session.validator, operation);
            boolean needs = bodies.stream()
                    .anyMatch(each -> session.ids.lacks(each.body().value()));
            if (needs && !needOthers) {
                continue;
            }
            submitted.add(operation.id());
            sent.add(operation);
            for (SampleBodies.Named named : session.plan.exhaustive() ? withVariants(bodies) : bodies.subList(0, 1)) {
                if (!session.isAbsent(operation)) {
                    submit(operation, named, Map.of()).ifPresent(wave::add);
                    wave.forEach(TrackedJob::pollIfRunning);
                }
            }
        }
        pollUntilDone(wave);
        sent.stream()
                .filter(each -> session.plan.exhaustive() && session.plan.covers(each.id()) && !session.isAbsent(each))
                .forEach(each -> variants(each, SampleBodies.samples(session.validator, each)));
        return wave;
    }

    /**
     * Starts a job of each kind that the server is to fail, and looks whether it says why.
     *
     * @param before the jobs so far, some of which may have failed by themselves
     */
    public List<TrackedJob> submitFailingJobs(List<TrackedJob> before) {
        List<TrackedJob> wave = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.jobSpec().flatMap(JobSpec::pollFailure).isEmpty()
                    || !leadsToCovered(operation)
                    || session.isAbsent(operation)) {
                continue;
            }
            String title = "a job of " + operation.id() + " that fails";
            String header = session.plan.failingJobHeader();
            if (header.isEmpty() && before.stream().anyMatch(each -> each.failed(operation))) {
                continue;
            }
            if (header.isEmpty()) {
                skip(operation, title, "nothing is known that makes a job fail; --fail-by tells");
                continue;
            }
            int colon = header.indexOf(':');
            SampleBodies.Named body =
                    SampleBodies.samples(session.validator, operation).get(0);
            SampleBodies.Named named =
                    new SampleBodies.Named(body.name() + ", made to fail", body.body(), body.inferred());
            submit(
                            operation,
                            named,
                            Map.of(
                                    header.substring(0, colon),
                                    header.substring(colon + 1).strip()))
                    .ifPresent(wave::add);
        }
        pollUntilDone(wave);
        wave.stream()
                .filter(TrackedJob::succeeded)
                .forEach(each -> skip(
                        each.submit(), "a job of " + each.submit().id() + " that fails", "it succeeded all the same"));
        return wave;
    }

    private void skip(Operation submit, String title, String reason) {
        Operation poll = session.vendor
                .operation(submit.jobSpec().orElseThrow().pollOperation())
                .orElseThrow();
        session.recorder.skip(poll, Rule.FAILURE, title, reason);
    }

    /** Only of two jobs can it be seen whether one is taken for the other; and not all letters are of the alphabet. */
    private static List<SampleBodies.Named> withVariants(List<SampleBodies.Named> bodies) {
        for (SampleBodies.Named named : bodies) {
            RequestBody letters = NonAsciiText.in(named.body());
            if (!letters.value().equals(named.body().value())) {
                List<SampleBodies.Named> more = new ArrayList<>(bodies);
                more.add(new SampleBodies.Named(named.name() + ", in other letters", letters, named.inferred()));
                return more;
            }
        }
        SampleBodies.Named only = bodies.get(0);
        return bodies.size() > 1
                ? bodies
                : List.of(only, new SampleBodies.Named(only.name() + ", again", only.body(), only.inferred()));
    }

    private void variants(Operation operation, List<SampleBodies.Named> bodies) {
        for (SampleBodies.Named named : bodies) {
            for (SampleBodies.Named variant : SampleBodies.variants(session.validator, named)) {
                RequestBody body = filled(session, operation, variant.body());
                Exchange exchange = session.send(Call.of(operation).body(body));
                JsonNode response = session.responses.success(
                        operation, "send " + variant.name(), exchange, true, variant.inferred());
                session.abortIfUnresponsive();
                if (!response.isMissingNode()) {
                    ownId(operation, "send " + variant.name(), response, exchange);
                }
            }
        }
    }

    private Optional<TrackedJob> submit(Operation operation, SampleBodies.Named named, Map<String, String> headers) {
        JobSpec jobSpec = operation.jobSpec().orElseThrow();
        String name = named.name() + ", " + named.body().mediaType();
        String title = "submit " + name;
        RequestBody body = filled(session, operation, named.body());
        Map<String, String> access = new LinkedHashMap<>(session.credentials.headers(operation));
        access.putAll(headers);
        Exchange exchange = session.send(Call.of(operation).body(body), access);
        JsonNode response = session.responses.success(operation, title, exchange, true, named.inferred());
        session.abortIfUnresponsive();
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
        }
        if (response.isMissingNode()) {
            return Optional.empty();
        }
        String id = ownId(operation, title, response, exchange);
        if (id.isBlank()) {
            return Optional.empty();
        }
        session.ids.guess(KnownIds.noun(operation) + "Id", id);
        Operation poll = session.vendor.operation(jobSpec.pollOperation()).orElseThrow();
        TrackedJob job = new TrackedJob(session, operation, poll, name, body.value(), response, id);
        job.checkSubmitted(exchange);
        return Optional.of(job);
    }

    /** The job's id, which no other job may have. */
    private String ownId(Operation operation, String title, JsonNode response, Exchange exchange) {
        String pointer = operation.jobSpec().orElseThrow().submittedId();
        String id = response.at(pointer).asText("");
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.JOB_ID, title)) {
            boolean fresh = ids.add(id);
            if (id.isBlank() || !fresh) {
                SpecNode place = operation.success().orElseThrow().entry();
                String actual = id.isBlank() ? "none" : "that of another job";
                check.addFinding(pointer, "an id of its own", actual, place, Optional.of(exchange), false);
            }
        }
        return id;
    }

    private void pollUntilDone(List<TrackedJob> wave) {
        List<TrackedJob> open = new ArrayList<>(wave);
        open.removeIf(TrackedJob::isDone);
        Duration start = session.ticker.elapsed();
        Duration pause = session.plan.exhaustive() ? MIN_DELAY : Duration.ofSeconds(2);
        while (!open.isEmpty()) {
            open.forEach(TrackedJob::poll);
            open.removeIf(TrackedJob::isDone);
            if (!open.isEmpty()) {
                session.ticker.sleep(pause);
                Duration tenth = session.ticker.elapsed().minus(start).dividedBy(10);
                boolean longer =
                        session.plan.exhaustive() && (pause.compareTo(MAX_DELAY) < 0 || pause.compareTo(tenth) < 0);
                pause = longer ? pause.multipliedBy(3).dividedBy(2) : pause;
            }
        }
        for (TrackedJob job : wave) {
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
                        .anyMatch(each -> AlternateReadChecks.readOperations(session, each, jobSpec)
                                || ListChecks.of(session, each)
                                        .filter(list -> list.shows(submit))
                                        .isPresent());
    }

    /** A body with ids that this server knows and, where it asks for a token, with the right credentials. */
    public static RequestBody filled(Session session, Operation operation, RequestBody body) {
        if (!body.value().isObject()) {
            return body;
        }
        ObjectNode value = (ObjectNode) session.ids.filled(body.value());
        if (session.vendor
                .tokenOperation()
                .filter(each -> each.id().equals(operation.id()))
                .isPresent()) {
            session.credentials.names().forEach(name -> session.credentials
                    .member(name)
                    .filter(secret -> value.has(name))
                    .ifPresent(secret -> value.put(name, secret)));
        }
        return body.with(value);
    }
}
