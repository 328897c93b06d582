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
import dev.mediajobs.conformance.spec.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jobs that are started, each sample and each variant, and followed to their end. */
final class Submits {

    private static final int LOOKS_AFTER_THE_END = 3;
    /** Between two looks where they cost nothing; jobs that take long need not be looked at so often. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final Session session;
    private final List<Operation> operations;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> submitted = new HashSet<>();

    Submits(Session session) {
        this.session = session;
        this.operations = session.vendor.operations();
    }

    /**
     * Submits every sample that was not submitted yet and follows all the jobs at once.
     *
     * @param needOthers whether to include samples that name results of other jobs, whose ids are not known yet
     */
    List<JobWatch> submits(boolean needOthers) {
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
            for (Bodies.Named named : session.plan.thorough() ? more(bodies) : bodies.subList(0, 1)) {
                if (!session.isAbsent(operation)) {
                    submit(operation, named, Map.of()).ifPresent(wave::add);
                    wave.forEach(JobWatch::lookIfOpen);
                }
            }
        }
        follow(wave);
        sent.stream()
                .filter(each -> session.plan.thorough() && session.plan.covers(each.id()) && !session.isAbsent(each))
                .forEach(each -> variants(each, Bodies.samples(session.judge, each)));
        return wave;
    }

    /**
     * Starts a job of each kind that the server is to fail, and looks whether it says why.
     *
     * @param before the jobs so far, some of which may have failed by themselves
     */
    List<JobWatch> failing(List<JobWatch> before) {
        List<JobWatch> wave = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.story().flatMap(JobStory::pollFailure).isEmpty()
                    || !leadsToCovered(operation)
                    || session.isAbsent(operation)) {
                continue;
            }
            String title = "a job of " + operation.id() + " that fails";
            String header = session.plan.failBy();
            if (header.isEmpty() && before.stream().anyMatch(each -> each.failed(operation))) {
                continue;
            }
            if (header.isEmpty()) {
                skip(operation, title, "nothing is known that makes a job fail; --fail-by tells");
                continue;
            }
            int colon = header.indexOf(':');
            Bodies.Named body = Bodies.samples(session.judge, operation).get(0);
            Bodies.Named named = new Bodies.Named(body.name() + ", made to fail", body.body(), body.inferred());
            submit(
                            operation,
                            named,
                            Map.of(
                                    header.substring(0, colon),
                                    header.substring(colon + 1).strip()))
                    .ifPresent(wave::add);
        }
        follow(wave);
        wave.stream()
                .filter(JobWatch::succeeded)
                .forEach(each -> skip(
                        each.submit(), "a job of " + each.submit().id() + " that fails", "it succeeded all the same"));
        return wave;
    }

    private void skip(Operation submit, String title, String reason) {
        Operation poll = session.vendor
                .operation(submit.story().orElseThrow().pollOperation())
                .orElseThrow();
        session.recorder.skip(poll, Rule.FAILURE, title, reason);
    }

    /** Only of two jobs can it be seen whether one is taken for the other; and not all letters are of the alphabet. */
    private static List<Bodies.Named> more(List<Bodies.Named> bodies) {
        for (Bodies.Named named : bodies) {
            Body letters = OtherLetters.in(named.body());
            if (!letters.value().equals(named.body().value())) {
                List<Bodies.Named> more = new ArrayList<>(bodies);
                more.add(new Bodies.Named(named.name() + ", in other letters", letters, named.inferred()));
                return more;
            }
        }
        Bodies.Named only = bodies.get(0);
        return bodies.size() > 1
                ? bodies
                : List.of(only, new Bodies.Named(only.name() + ", again", only.body(), only.inferred()));
    }

    private void variants(Operation operation, List<Bodies.Named> bodies) {
        for (Bodies.Named named : bodies) {
            for (Bodies.Named variant : Bodies.variants(session.judge, named)) {
                Body body = filled(session, operation, variant.body());
                Exchange exchange = session.send(Call.of(operation).body(body));
                JsonNode answer = session.replies.success(
                        operation, "send " + variant.name(), exchange, true, variant.inferred());
                session.goOnIfAlive();
                if (!answer.isMissingNode()) {
                    ownId(operation, "send " + variant.name(), answer, exchange);
                }
            }
        }
    }

    private Optional<JobWatch> submit(Operation operation, Bodies.Named named, Map<String, String> headers) {
        JobStory story = operation.story().orElseThrow();
        String name = named.name() + ", " + named.body().mediaType();
        String title = "submit " + name;
        Body body = filled(session, operation, named.body());
        Map<String, String> access = new LinkedHashMap<>(session.credentials.headers(operation));
        access.putAll(headers);
        Exchange exchange = session.send(Call.of(operation).body(body), access);
        JsonNode answer = session.replies.success(operation, title, exchange, true, named.inferred());
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
        session.ids.guess(KnownIds.noun(operation) + "Id", id);
        Operation poll = session.vendor.operation(story.pollOperation()).orElseThrow();
        JobWatch watch = new JobWatch(session, operation, poll, name, body.value(), answer, id);
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
        Duration start = session.ticker.elapsed();
        Duration pause = session.plan.thorough() ? SHORTEST_PAUSE : Duration.ofSeconds(2);
        while (!open.isEmpty()) {
            open.forEach(JobWatch::look);
            open.removeIf(JobWatch::isOver);
            if (!open.isEmpty()) {
                session.ticker.pause(pause);
                Duration tenth = session.ticker.elapsed().minus(start).dividedBy(10);
                boolean longer =
                        session.plan.thorough() && (pause.compareTo(LONGEST_PAUSE) < 0 || pause.compareTo(tenth) < 0);
                pause = longer ? pause.multipliedBy(3).dividedBy(2) : pause;
            }
        }
        for (JobWatch watch : wave) {
            if (watch.end().isPresent()) {
                for (int i = 0; i < LOOKS_AFTER_THE_END; i++) {
                    watch.look();
                }
                session.ids.learn(watch.pollOperation(), watch.end().orElseThrow());
                watch.toldResultId().ifPresent(id -> session.ids.add(KnownIds.noun(watch.submit()) + "Id", id));
                new ResultCheck(session, watch).judge();
            }
        }
    }

    private boolean leadsToCovered(Operation submit) {
        JobStory story = submit.story().orElseThrow();
        return session.plan.covers(submit.id())
                || operations.stream()
                        .filter(each -> session.plan.covers(each.id()))
                        .anyMatch(each -> Doors.reads(session, each, story)
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
