package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A list: it shows what was made, and its pages add up. */
final class Listing {

    private static final int MORE_THAN_A_PAGE = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;
    private final Operation operation;
    private final SpecNode place;
    private final String array;

    private Listing(Session session, Operation operation, String array) {
        this.session = session;
        this.operation = operation;
        this.place = operation.success().orElseThrow().entry();
        this.array = array;
    }

    /** A list operation reads, needs no id, and answers an array of things that have ids. */
    static Optional<Listing> of(Session session, Operation operation) {
        if (!operation.isRead()
                || !operation.parameters("path").isEmpty()
                || operation.success().isEmpty()) {
            return Optional.empty();
        }
        SpecNode schema = operation.success().get().jsonSchema();
        if (schema.child("type").text().equals("array")) {
            return Optional.of(new Listing(session, operation, ""));
        }
        return schema.child("properties").members().entrySet().stream()
                .filter(each -> each.getValue().child("items").exists())
                .findFirst()
                .map(each -> new Listing(session, operation, "/" + each.getKey()));
    }

    private boolean hasPages() {
        return operation.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page"));
    }

    /** Whether jobs of a submit are shown here: both are about the same, in the same part of the spec. */
    boolean shows(Operation submit) {
        return submit.path().equals(operation.path())
                || (submit.tag().equals(operation.tag())
                        && KnownIds.noun(submit).equals(KnownIds.noun(operation)));
    }

    /** Makes a list with pages longer than one page, by more of the jobs that it shows. */
    void grow(List<Operation> operations) {
        Optional<Operation> submit = operations.stream()
                .filter(each -> each.story().isPresent() && shows(each) && !session.isAbsent(each))
                .findFirst();
        if (!hasPages() || submit.isEmpty() || pagesNow() > 1) {
            return;
        }
        Body body = Bodies.samples(session.judge, submit.get()).get(0).body();
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            session.send(Call.of(submit.get()).body(Submits.filled(session, submit.get(), body)));
            session.goOnIfAlive();
        }
        Duration start = session.ticker.elapsed();
        while (pagesNow() < 2 && session.ticker.elapsed().minus(start).compareTo(PATIENCE) < 0) {
            session.ticker.pause(Duration.ofMillis(100));
        }
        // The last job may still be on its way into the list, which would change under the walk.
        int count = -1;
        while (count != countNow() && session.ticker.elapsed().minus(start).compareTo(PATIENCE) < 0) {
            count = countNow();
            session.ticker.pause(Duration.ofMillis(200));
        }
    }

    private int pagesNow() {
        return now().path("totalPages").asInt();
    }

    private int countNow() {
        return now().path("totalCount").asInt();
    }

    private JsonNode now() {
        Exchange exchange = session.send(Call.of(operation));
        session.goOnIfAlive();
        return session.replies.success(operation, "list", exchange, false);
    }

    /** Judges the list after jobs have ended. */
    void judge(List<JobWatch> watches) {
        List<JsonNode> pages = new ArrayList<>();
        Exchange exchange = session.send(Call.of(operation));
        pages.add(session.replies.success(operation, "list", exchange, true));
        session.goOnIfAlive();
        if (pages.get(0).isMissingNode()) {
            return;
        }
        Pages walk = new Pages(session, operation, array);
        if (hasPages()) {
            Exchange first = session.send(Call.of(operation).query("page", "1"));
            JsonNode unasked = pages.get(0);
            pages.set(0, session.replies.success(operation, "page 1", first, true));
            session.goOnIfAlive();
            walk.sameAsFirst(unasked, pages.get(0), exchange);
            walk.pages(pages);
        }
        List<JsonNode> items = new ArrayList<>();
        pages.forEach(page -> page.at(array).forEach(items::add));
        walk.distinct(items, exchange);
        for (JobWatch watch : watches) {
            if (shows(watch.submit())
                    && watch.phase().filter(p -> p == Phase.SUCCEEDED).isPresent()) {
                shown(watch, items, exchange);
            }
        }
        selected(watches);
    }

    private void shown(JobWatch watch, List<JsonNode> items, Exchange exchange) {
        String title = "the job of " + watch.submit().id() + " (" + watch.name() + ") is listed";
        try (Recorder.Open check = session.recorder.open(operation, Rule.LISTED, title)) {
            Set<String> marks = marks(watch);
            Optional<JsonNode> item = items.stream()
                    .filter(each -> each.valueStream().anyMatch(value -> marks.contains(value.asText())))
                    .findFirst();
            if (item.isEmpty()) {
                String expected = "an item for the job " + watch.id();
                check.found(array, expected, items.size() + " others", place, Optional.of(exchange), false);
                return;
            }
            // That the thing's id is the job's is documented only where the job's own answer tells it as such.
            String told = watch.end().map(end -> end.path("id").asText("")).orElse("");
            String owed = told.isEmpty() ? watch.id() : told;
            String listed = item.get().path("id").asText("");
            if (!listed.isEmpty() && !owed.equals(listed)) {
                String expected = owed + ", the id of the job";
                check.found(array + "/*/id", expected, listed, place, Optional.of(exchange), told.isEmpty());
            }
        }
    }

    /** What an item can be known by: the job's id, and the ids in the answers. */
    private static Set<String> marks(JobWatch watch) {
        Set<String> marks = new TreeSet<>(Set.of(watch.id()));
        for (JsonNode answer : List.of(watch.submitted(), watch.end().orElse(watch.submitted()))) {
            answer.properties().forEach(each -> {
                if (each.getKey().matches("id|mediaId") && each.getValue().isTextual()) {
                    marks.add(each.getValue().textValue());
                }
            });
        }
        return marks;
    }

    /** A list that can be asked for certain ids answers those and no others. */
    private void selected(List<JobWatch> watches) {
        List<String> ids = watches.stream()
                .filter(watch -> shows(watch.submit()))
                .map(JobWatch::id)
                .limit(2)
                .toList();
        boolean selects = operation.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("ids"));
        if (!selects || ids.isEmpty()) {
            return;
        }
        Exchange exchange = session.send(Call.of(operation).query("ids", String.join(",", ids)));
        JsonNode answer = session.replies.success(operation, "list certain ids", exchange, true);
        session.goOnIfAlive();
        try (Recorder.Open check = session.recorder.open(operation, Rule.LISTED, "only the ids that were asked for")) {
            Set<String> got = new TreeSet<>();
            answer.at(array).forEach(item -> got.add(item.path("id").asText()));
            if (!got.equals(new TreeSet<>(ids))) {
                check.found(array, "" + new TreeSet<>(ids), got.toString(), place, Optional.of(exchange), false);
            }
        }
    }
}
