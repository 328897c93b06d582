package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
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

/** Runs all checks of one vendor, each after those whose results it needs. */
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
            operations.stream().filter(UploadCheck::createsUpload).forEach(each -> new UploadCheck(session).run(each));
            SubmitChecks submits = new SubmitChecks(session);
            for (List<TrackedJob> next = submits.submit(false); !next.isEmpty(); next = submits.submit(false)) {
                jobs.addAll(next);
                recordIdsFromLists();
            }
            jobs.addAll(submits.submit(true));
            jobs.addAll(submits.submitFailingJobs(List.copyOf(jobs)));
            new AccountIsolationCheck(session, jobs).check();
        }
        AlternateReadChecks reads = new AlternateReadChecks(session, jobs);
        reads.check();
        lists();
        for (Operation operation : operations) {
            boolean allowed = operation.isRead() || !session.plan.readOnly();
            if (session.plan.covers(operation.id()) && allowed && !session.isAbsent(operation)) {
                new NegativeChecks(session).check(operation, validCall(operation));
            }
        }
        if (tokens.operation().filter(each -> session.plan.covers(each.id())).isPresent()) {
            tokens.check();
        }
        reads.checkUnchanged();
        jobs.forEach(TrackedJob::close);
    }

    /** Calls reads that need no id, and records the ids that later requests need. */
    private void readsWithoutIds() {
        for (Operation operation : operations) {
            if (operation.isRead() && operation.parameters("path").isEmpty()) {
                Exchange exchange = session.send(Call.of(operation));
                JsonNode response = session.success(operation, "read", exchange, session.plan.covers(operation.id()));
                if (ResponseValidator.isAbsent(exchange)) {
                    session.markMissing(operation);
                } else {
                    session.ids.record(operation, response);
                }
            }
        }
    }

    /** Replaces guessed ids with those in the lists. */
    private void recordIdsFromLists() {
        for (Operation operation : operations) {
            boolean list = !session.isAbsent(operation)
                    && ListChecks.of(session, operation).isPresent();
            if (list && session.ids.isGuessed(KnownIds.noun(operation) + "Id")) {
                Exchange exchange = session.send(Call.of(operation));
                session.ids.record(operation, session.success(operation, "read", exchange, false));
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

    /** Returns a call that is valid as far as ids are known. */
    private Call validCall(Operation operation) {
        Call call = Call.of(operation);
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            Optional<String> job = jobs.stream()
                    .filter(TrackedJob::succeeded)
                    .filter(each -> AlternateReadChecks.readsJobs(
                            operation, each.submit().jobSpec().orElseThrow()))
                    .map(each -> idFor(operation, each))
                    .findFirst();
            String id = job.or(() -> session.ids.of(name))
                    .orElse(parameter.child("example").text());
            call = call.path(name, id);
        }
        return operation.requestContents().isEmpty() ? call : call.body(session.sample(operation));
    }

    private String idFor(Operation operation, TrackedJob job) {
        JobSpec jobSpec = job.submit().jobSpec().orElseThrow();
        boolean polls = operation.id().equals(jobSpec.pollOperation());
        return !polls && AlternateReadChecks.readsResults(operation, jobSpec) ? job.resultId() : job.id();
    }
}
