package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All checks of one vendor, in an order in which each finds what it needs. */
final class VendorRun {

    private static final int LOOKS_AFTER_THE_END = 3;

    private final Session session;
    private final List<Operation> operations;
    private final List<JobWatch> watches = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> submitted = new HashSet<>();

    VendorRun(Session session) {
        this.session = session;
        this.operations = session.vendor.operations();
    }

    void run() {
        Tokens tokens = new Tokens(session);
        if (session.vendor.tokenOperation().isPresent() && !tokens.get()) {
            return;
        }
        reads();
        if (!session.plan.readOnly()) {
            operations.stream().filter(Uploads::announces).forEach(each -> new Uploads(session).run(each));
            submits(false);
            submits(true);
        }
        readsById();
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
        stillTheSame();
        watches.forEach(JobWatch::close);
    }

    /** Reads that need no id, so that later bodies can name what is there. */
    private void reads() {
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

    /** Submits every sample and follows all the jobs at once; what needs the results of others comes second. */
    private void submits(boolean needOthers) {
        List<JobWatch> wave = new ArrayList<>();
        List<Operation> sent = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.story().isEmpty() || !leadsToCovered(operation) || submitted.contains(operation.id())) {
                continue;
            }
            List<Bodies.Named> bodies = Bodies.samples(session.judge, operation);
            boolean needs = bodies.stream()
                    .anyMatch(each -> session.ids.lacks(each.body().value()));
            if (needs && !needOthers) {
                continue;
            }
            submitted.add(operation.id());
            sent.add(operation);
            int most = session.plan.thorough() ? bodies.size() : 1;
            for (Bodies.Named named : bodies.subList(0, most)) {
                if (!session.isAbsent(operation)) {
                    submit(operation, named).ifPresent(wave::add);
                    wave.forEach(JobWatch::lookIfOpen);
                }
            }
        }
        follow(wave);
        watches.addAll(wave);
        sent.stream()
                .filter(each -> session.plan.thorough() && session.plan.covers(each.id()) && !session.isAbsent(each))
                .forEach(each -> variants(each, Bodies.samples(session.judge, each)));
    }

    private void variants(Operation operation, List<Bodies.Named> bodies) {
        for (Bodies.Named named : bodies) {
            for (Bodies.Named variant : Bodies.variants(session.judge, named)) {
                Body body = filled(session, operation, variant.body());
                Exchange exchange = session.send(Call.of(operation).body(body));
                JsonNode answer = session.replies.success(operation, "send " + variant.name(), exchange, true);
                session.goOnIfAlive();
                if (!answer.isMissingNode()) {
                    ownId(operation, "send " + variant.name(), answer, exchange);
                }
            }
        }
    }

    private Optional<JobWatch> submit(Operation operation, Bodies.Named named) {
        JobStory story = operation.story().orElseThrow();
        String name = named.name() + ", " + named.body().mediaType();
        String title = "submit " + name;
        Exchange exchange = session.send(Call.of(operation).body(filled(session, operation, named.body())));
        JsonNode answer = session.replies.success(operation, title, exchange, true);
        session.goOnIfAlive();
        if (ReplyJudge.isAbsent(exchange)) {
            session.absent(operation);
        }
        if (answer.isMissingNode()) {
            return Optional.empty();
        }
        String id = ownId(operation, title, answer, exchange);
        if (id.isBlank()) {
            return Optional.empty();
        }
        session.ids.add(KnownIds.noun(operation) + "Id", id);
        Operation poll = session.vendor.operation(story.pollOperation()).orElseThrow();
        JobWatch watch = new JobWatch(session, operation, poll, name, answer, id);
        watch.judgeSubmitted(exchange);
        return Optional.of(watch);
    }

    /** The job's id, which no other job may have. */
    private String ownId(Operation operation, String title, JsonNode answer, Exchange exchange) {
        String pointer = operation.story().orElseThrow().submittedId();
        String id = answer.at(pointer).asText("");
        try (Recorder.Open check = session.recorder.open(operation, Rule.JOB_ID, title)) {
            boolean fresh = ids.add(id);
            if (id.isBlank() || !fresh) {
                SpecNode place = operation.success().orElseThrow().entry();
                String actual = id.isBlank() ? "none" : "that of another job";
                check.found(pointer, "an id of its own", actual, place, Optional.of(exchange), false);
            }
        }
        return id;
    }

    private void follow(List<JobWatch> wave) {
        List<JobWatch> open = new ArrayList<>(wave);
        open.removeIf(JobWatch::isOver);
        Duration pause = session.plan.thorough() ? Duration.ofMillis(20) : Duration.ofSeconds(2);
        while (!open.isEmpty()) {
            open.forEach(JobWatch::look);
            open.removeIf(JobWatch::isOver);
            if (!open.isEmpty()) {
                session.ticker.pause(pause);
            }
        }
        for (JobWatch watch : wave) {
            if (watch.end().isPresent()) {
                for (int i = 0; i < LOOKS_AFTER_THE_END; i++) {
                    watch.look();
                }
                session.ids.learn(watch.pollOperation(), watch.end().orElseThrow());
                new ResultCheck(session, watch).judge();
            }
        }
    }

    /** Jobs that ended long ago are looked at again. */
    private void stillTheSame() {
        watches.stream().filter(each -> each.end().isPresent()).forEach(JobWatch::look);
    }

    private void readsById() {
        for (Operation operation : operations) {
            if (!session.plan.covers(operation.id()) || session.isAbsent(operation)) {
                continue;
            }
            for (JobWatch watch : watches) {
                JobStory story = watch.submit().story().orElseThrow();
                boolean variant = story.variants().contains(operation.id());
                if (watch.end().isPresent() && (variant || isBeside(operation, story))) {
                    String name =
                            operation.parameters("path").get(0).child("name").text();
                    Exchange exchange = session.send(Call.of(operation).path(name, watch.id()));
                    String title = "read the job of " + watch.submit().id() + " (" + watch.name() + ")";
                    JsonNode answer = session.replies.success(operation, title, exchange, true);
                    session.goOnIfAlive();
                    if (variant && !answer.isMissingNode()) {
                        same(operation, title, watch, answer, exchange);
                    }
                }
            }
        }
    }

    private void same(Operation operation, String title, JobWatch watch, JsonNode answer, Exchange exchange) {
        JobStory story = watch.submit().story().orElseThrow();
        try (Recorder.Open check = session.recorder.open(operation, Rule.STEADY, title)) {
            for (Optional<String> pointer : List.of(story.pollId(), story.pollStatus())) {
                JsonNode expected = watch.end().orElseThrow().at(pointer.orElse("/id"));
                JsonNode actual = answer.at(pointer.orElse("/id"));
                if (!expected.equals(actual)) {
                    SpecNode place = operation.success().orElseThrow().entry();
                    check.found(
                            pointer.orElse("/id"),
                            expected.toString(),
                            actual.toString(),
                            place,
                            Optional.of(exchange),
                            false);
                }
            }
        }
    }

    /** An operation below the path of the one that has the result, such as a download. */
    private boolean isBeside(Operation operation, JobStory story) {
        return operation.isRead()
                && story.resultOperation()
                        .flatMap(session.vendor::operation)
                        .filter(result -> operation.path().startsWith(result.path() + "/"))
                        .filter(result -> !operation.id().equals(story.pollOperation()))
                        .isPresent();
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
                    .filter(each ->
                            each.phase().filter(p -> p == Phase.SUCCEEDED).isPresent())
                    .filter(each -> reads(operation, each.submit().story().orElseThrow()))
                    .map(JobWatch::id)
                    .findFirst();
            String id = job.or(() -> session.ids.of(name))
                    .orElse(parameter.child("example").text());
            call = call.path(name, id);
        }
        List<Bodies.Named> bodies = Bodies.samples(session.judge, operation);
        return bodies.isEmpty()
                ? call
                : call.body(filled(session, operation, bodies.get(0).body()));
    }

    private boolean reads(Operation operation, JobStory story) {
        return operation.id().equals(story.pollOperation())
                || story.variants().contains(operation.id())
                || story.resultOperation().filter(operation.id()::equals).isPresent()
                || isBeside(operation, story);
    }

    private boolean leadsToCovered(Operation submit) {
        JobStory story = submit.story().orElseThrow();
        return session.plan.covers(submit.id())
                || operations.stream()
                        .filter(each -> session.plan.covers(each.id()))
                        .anyMatch(each -> reads(each, story)
                                || Listing.of(session, each)
                                        .filter(list -> list.shows(submit))
                                        .isPresent());
    }

    /** A body with ids that this server knows and, where it asks for a token, with the right credentials. */
    static Body filled(Session session, Operation operation, Body body) {
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
