package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All checks of one vendor, in an order in which each finds what it needs. */
final class VendorRun {

    private final Session session;
    private final List<Operation> operations;
    private final List<JobWatch> watches = new ArrayList<>();

    VendorRun(Session session) {
        this.session = session;
        this.operations = session.vendor.operations();
    }

    void run() {
        Tokens tokens = new Tokens(session);
        if (session.vendor.tokenOperation().isPresent() && !tokens.get()) {
            return;
        }
        readsWithoutIds();
        if (!session.plan.readOnly()) {
            operations.stream().filter(Uploads::announces).forEach(each -> new Uploads(session).run(each));
            Submits submits = new Submits(session);
            for (List<JobWatch> wave = submits.submits(false); !wave.isEmpty(); wave = submits.submits(false)) {
                watches.addAll(wave);
                learnFromLists();
            }
            watches.addAll(submits.submits(true));
            watches.addAll(submits.failing(List.copyOf(watches)));
            new Strangers(session, watches).look();
        }
        Doors doors = new Doors(session, watches);
        doors.readsById();
        lists();
        for (Operation operation : operations) {
            boolean harmless = operation.isRead() || !session.plan.readOnly();
            if (session.plan.covers(operation.id()) && harmless && !session.isAbsent(operation)) {
                new Refusals(session).judge(operation, right(operation));
            }
        }
        if (tokens.operation().filter(each -> session.plan.covers(each.id())).isPresent()) {
            tokens.judge();
        }
        doors.stillTheSame();
        watches.forEach(JobWatch::close);
    }

    /** Reads that need no id, so that later bodies can name what is there. */
    private void readsWithoutIds() {
        for (Operation operation : operations) {
            if (operation.isRead() && operation.parameters("path").isEmpty()) {
                Exchange exchange = session.send(Call.of(operation));
                JsonNode answer =
                        session.replies.success(operation, "read", exchange, session.plan.covers(operation.id()));
                session.goOnIfAlive();
                if (ReplyJudge.isAbsent(exchange)) {
                    session.absent(operation);
                } else {
                    session.ids.learn(operation, answer);
                }
            }
        }
    }

    /** What was made has its own ids in the lists, which later bodies may need. */
    private void learnFromLists() {
        for (Operation operation : operations) {
            boolean list = !session.isAbsent(operation)
                    && Listing.of(session, operation).isPresent();
            if (list && session.ids.isGuessed(KnownIds.noun(operation) + "Id")) {
                Exchange exchange = session.send(Call.of(operation));
                session.ids.learn(operation, session.replies.success(operation, "read", exchange, false));
                session.goOnIfAlive();
            }
        }
    }

    private void lists() {
        for (Operation operation : operations) {
            if (session.plan.covers(operation.id()) && !session.isAbsent(operation)) {
                Listing.of(session, operation).ifPresent(list -> {
                    if (session.plan.thorough() && !session.plan.readOnly()) {
                        list.grow(operations);
                    }
                    list.judge(watches);
                });
            }
        }
    }

    /** A right call of an operation, as far as one can be made. */
    private Call right(Operation operation) {
        Call call = Call.of(operation);
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            Optional<String> job = watches.stream()
                    .filter(JobWatch::succeeded)
                    .filter(each -> Doors.reads(
                            session, operation, each.submit().story().orElseThrow()))
                    .map(each -> idFor(operation, each))
                    .findFirst();
            String id = job.or(() -> session.ids.of(name))
                    .orElse(parameter.child("example").text());
            call = call.path(name, id);
        }
        List<Bodies.Named> bodies = Bodies.samples(session.judge, operation);
        return bodies.isEmpty()
                ? call
                : call.body(Submits.filled(session, operation, bodies.get(0).body()));
    }

    private String idFor(Operation operation, JobWatch watch) {
        JobStory story = watch.submit().story().orElseThrow();
        boolean polls = operation.id().equals(story.pollOperation());
        return !polls && Doors.readsResults(session, operation, story) ? watch.resultId() : watch.id();
    }
}
