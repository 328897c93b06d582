package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The paths that lead to jobs that have ended: all tell the same, and tell it later too. */
final class Doors {

    private final Session session;
    private final List<Operation> operations;
    private final List<JobWatch> watches;

    Doors(Session session, List<JobWatch> watches) {
        this.session = session;
        this.operations = session.vendor.operations();
        this.watches = List.copyOf(watches);
    }

    /** Jobs that ended long ago are looked at again. */
    void stillTheSame() {
        watches.stream().filter(each -> each.end().isPresent()).forEach(JobWatch::look);
    }

    /** Every other path that leads to a job that has ended. */
    void readsById() {
        for (Operation operation : operations) {
            if (!session.plan.covers(operation.id()) || session.isAbsent(operation)) {
                continue;
            }
            for (JobWatch watch : watches) {
                JobStory story = watch.submit().story().orElseThrow();
                boolean variant = story.variants().contains(operation.id());
                boolean beside = watch.succeeded() && isBeside(session, operation, story);
                if (watch.end().isPresent() && (variant || beside)) {
                    String name =
                            operation.parameters("path").get(0).child("name").text();
                    Exchange exchange =
                            session.send(Call.of(operation).path(name, variant ? watch.id() : watch.resultId()));
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
        List<String> pointers = new ArrayList<>(List.of(story.pollId().orElse("/id")));
        story.pollStatus().ifPresent(pointers::add);
        story.pollProgress().ifPresent(pointers::add);
        story.pollFailure().ifPresent(pointers::add);
        pointers.addAll(story.pollLinks());
        pointers.addAll(story.pollResultIds());
        SpecNode place = operation.success().orElseThrow().entry();
        try (Recorder.Open check = session.recorder.open(operation, Rule.STEADY, title)) {
            for (String pointer : pointers) {
                String expected = Steadiness.plain(watch.end().orElseThrow().at(pointer));
                String actual = Steadiness.plain(answer.at(pointer));
                if (!expected.equals(actual)) {
                    check.found(pointer, expected, actual, place, Optional.of(exchange), false);
                }
            }
        }
    }

    /** An operation below the path of the one that has the result, such as a download. */
    private static boolean isBeside(Session session, Operation operation, JobStory story) {
        return operation.isRead()
                && story.resultOperation()
                        .flatMap(session.vendor::operation)
                        .filter(result -> form(operation).startsWith(form(result) + "/"))
                        .filter(result -> !operation.id().equals(story.pollOperation()))
                        .isPresent();
    }

    /** The path without the names of its parameters. */
    private static String form(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*\\}", "{}");
    }

    /** Whether an operation reads the results of such a story by their own ids, and not its jobs. */
    static boolean readsResults(Session session, Operation operation, JobStory story) {
        return story.resultOperation().filter(operation.id()::equals).isPresent()
                || isBeside(session, operation, story);
    }

    /** Whether an operation reads the jobs of such a story. */
    static boolean reads(Session session, Operation operation, JobStory story) {
        return operation.id().equals(story.pollOperation())
                || story.variants().contains(operation.id())
                || readsResults(session, operation, story);
    }
}
