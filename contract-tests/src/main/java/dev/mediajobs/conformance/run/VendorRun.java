package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.AccountIsolationCheck;
import dev.mediajobs.conformance.run.job.AlternateReadChecks;
import dev.mediajobs.conformance.run.job.SubmitChecks;
import dev.mediajobs.conformance.run.job.TrackedJob;
import dev.mediajobs.conformance.run.list.ListChecks;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.KnownIds;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All checks of one vendor, in an order in which each finds what it needs. */
final class VendorRun {

    private final Session session;
    private final List<Operation> operations;
    private final List<TrackedJob> jobs = new ArrayList<>();

    VendorRun(Session session) {
        this.session = session;
        this.operations = session.vendor.operations();
    }

    void run() {
        TokenChecks tokens = new TokenChecks(session);
        if (session.vendor.tokenOperation().isPresent() && !tokens.get()) {
            return;
        }
        readsWithoutIds();
        if (!session.plan.readOnly()) {
            operations.stream().filter(UploadCheck::announces).forEach(each -> new UploadCheck(session).run(each));
            SubmitChecks submits = new SubmitChecks(session);
            for (List<TrackedJob> wave = submits.submits(false); !wave.isEmpty(); wave = submits.submits(false)) {
                jobs.addAll(wave);
                recordIdsFromLists();
            }
            jobs.addAll(submits.submits(true));
            jobs.addAll(submits.submitFailingJobs(List.copyOf(jobs)));
            new AccountIsolationCheck(session, jobs).check();
        }
        AlternateReadChecks doors = new AlternateReadChecks(session, jobs);
        doors.readsById();
        lists();
        for (Operation operation : operations) {
            boolean harmless = operation.isRead() || !session.plan.readOnly();
            if (session.plan.covers(operation.id()) && harmless && !session.isAbsent(operation)) {
                new NegativeChecks(session).validator(operation, right(operation));
            }
        }
        if (tokens.operation().filter(each -> session.plan.covers(each.id())).isPresent()) {
            tokens.check();
        }
        doors.checkUnchanged();
        jobs.forEach(TrackedJob::close);
    }

    /** Reads that need no id, so that later bodies can name what is there. */
    private void readsWithoutIds() {
        for (Operation operation : operations) {
            if (operation.isRead() && operation.parameters("path").isEmpty()) {
                Exchange exchange = session.send(Call.of(operation));
                JsonNode response =
                        session.responses.success(operation, "read", exchange, session.plan.covers(operation.id()));
                session.abortIfUnresponsive();
                if (ResponseValidator.isAbsent(exchange)) {
                    session.markMissing(operation);
                } else {
                    session.ids.record(operation, response);
                }
            }
        }
    }

    /** What was made has its own ids in the lists, which later bodies may need. */
    private void recordIdsFromLists() {
        for (Operation operation : operations) {
            boolean list = !session.isAbsent(operation)
                    && ListChecks.of(session, operation).isPresent();
            if (list && session.ids.isGuessed(KnownIds.noun(operation) + "Id")) {
                Exchange exchange = session.send(Call.of(operation));
                session.ids.record(operation, session.responses.success(operation, "read", exchange, false));
                session.abortIfUnresponsive();
            }
        }
    }

    private void lists() {
        for (Operation operation : operations) {
            if (session.plan.covers(operation.id()) && !session.isAbsent(operation)) {
                ListChecks.of(session, operation).ifPresent(list -> {
                    if (session.plan.exhaustive() && !session.plan.readOnly()) {
                        list.grow(operations);
                    }
                    list.check(jobs);
                });
            }
        }
    }

    /** A right call of an operation, as far as one can be made. */
    private Call right(Operation operation) {
        Call call = Call.of(operation);
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            Optional<String> job = jobs.stream()
                    .filter(TrackedJob::succeeded)
                    .filter(each -> AlternateReadChecks.readOperations(
                            session, operation, each.submit().jobSpec().orElseThrow()))
                    .map(each -> idFor(operation, each))
                    .findFirst();
            String id = job.or(() -> session.ids.of(name))
                    .orElse(parameter.child("example").text());
            call = call.path(name, id);
        }
        List<SampleBodies.Named> bodies = SampleBodies.samples(session.validator, operation);
        return bodies.isEmpty()
                ? call
                : call.body(
                        SubmitChecks.filled(session, operation, bodies.get(0).body()));
    }

    private String idFor(Operation operation, TrackedJob job) {
        JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
        boolean polls = operation.id().equals(jobSpec.pollOperation());
        return !polls && AlternateReadChecks.readsResults(session, operation, jobSpec) ? job.resultId() : job.id();
    }
}
