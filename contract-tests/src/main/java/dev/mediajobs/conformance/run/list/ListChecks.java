package dev.mediajobs.conformance.run.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.SubmitChecks;
import dev.mediajobs.conformance.run.job.TrackedJob;
import dev.mediajobs.conformance.run.session.KnownIds;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A list: it shows what was made, and its pages add up. */
public final class ListChecks {

    private static final int PAGE_OVERFLOW = 24;
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final Session session;
    private final Operation operation;
    private final String array;

    private ListChecks(Session session, Operation operation, String array) {
        this.session = session;
        this.operation = operation;
        this.array = array;
    }

    /** A list operation reads, needs no id, and answers an array of things that have ids. */
    public static Optional<ListChecks> of(Session session, Operation operation) {
        if (!operation.isRead()
                || !operation.parameters("path").isEmpty()
                || operation.success().isEmpty()) {
            return Optional.empty();
        }
        SpecNode schema = operation.success().get().schema();
        if (schema.child("type").text().equals("array")) {
            return Optional.of(new ListChecks(session, operation, ""));
        }
        return schema.child("properties").members().entrySet().stream()
                .filter(each -> each.getValue().child("items").exists())
                .findFirst()
                .map(each -> new ListChecks(session, operation, "/" + each.getKey()));
    }

    private boolean hasPages() {
        return operation.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page"));
    }

    /** Whether jobs of a submit are shown here: both are about the same, in the same part of the spec. */
    public boolean shows(Operation submit) {
        return shows(operation, submit);
    }

    public static boolean shows(Operation list, Operation submit) {
        return submit.path().equals(list.path())
                || (submit.tag().equals(list.tag()) && KnownIds.noun(submit).equals(KnownIds.noun(list)));
    }

    /** Makes a list with pages longer than one page, by more of the jobs that it shows. */
    public void grow(List<Operation> operations) {
        Optional<Operation> submit = operations.stream()
                .filter(each -> each.jobSpec().isPresent() && shows(each) && !session.isAbsent(each))
                .findFirst();
        if (!hasPages() || submit.isEmpty() || pagesNow() > 1) {
            return;
        }
        RequestBody body =
                SampleBodies.samples(session.validator, submit.get()).get(0).body();
        for (int i = 0; i < PAGE_OVERFLOW; i++) {
            session.send(Call.of(submit.get()).body(SubmitChecks.filled(session, submit.get(), body)));
            session.abortIfUnresponsive();
        }
        Duration start = session.ticker.elapsed();
        while (pagesNow() < 2 && session.ticker.elapsed().minus(start).compareTo(MAX_WAIT) < 0) {
            session.ticker.sleep(Duration.ofMillis(100));
        }
        // The last job may still be on its way into the list, which would change under the walk.
        int count = -1;
        while (count != countNow() && session.ticker.elapsed().minus(start).compareTo(MAX_WAIT) < 0) {
            count = countNow();
            session.ticker.sleep(Duration.ofMillis(200));
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
        session.abortIfUnresponsive();
        return session.responses.success(operation, "list", exchange, false);
    }

    /** Judges the list after jobs have ended. */
    public void check(List<TrackedJob> jobs) {
        Exchange exchange = session.send(Call.of(operation));
        JsonNode whole = session.responses.success(operation, "list", exchange, true);
        session.abortIfUnresponsive();
        if (whole.isMissingNode()) {
            return;
        }
        List<JsonNode> pages = List.of(whole);
        PaginationCheck walk = new PaginationCheck(session, operation, array);
        if (hasPages()) {
            pages = walk.walk();
        }
        List<JsonNode> items = new ArrayList<>();
        pages.forEach(page -> page.at(array).forEach(items::add));
        walk.named(items, exchange);
        walk.distinct(items, exchange);
        for (TrackedJob job : jobs) {
            if (shows(job.submit()) && job.succeeded()) {
                new ListedJobCheck(session, operation, array, job).check(items, exchange);
            }
        }
        selected(jobs);
        new ListOrderCheck(session, operation, array).sorted();
    }

    /** A list that can be asked for certain ids answers those and no others. */
    private void selected(List<TrackedJob> jobs) {
        List<String> ids = jobs.stream()
                .filter(job -> shows(job.submit()))
                .map(TrackedJob::id)
                .limit(2)
                .toList();
        Optional<SpecNode> parameter = operation.parameters("query").stream()
                .filter(each -> each.child("name").text().equals("ids"))
                .findFirst();
        if (parameter.isEmpty() || ids.isEmpty()) {
            return;
        }
        Exchange exchange = session.send(Call.of(operation).query("ids", String.join(",", ids)));
        JsonNode response = session.responses.success(operation, "list certain ids", exchange, true);
        session.abortIfUnresponsive();
        try (Recorder.OpenCheck check =
                session.recorder.open(operation, Rule.LIST_CONTENTS, "only the ids that were asked for")) {
            Set<String> got = new TreeSet<>();
            response.at(array).forEach(item -> got.add(item.path("id").asText()));
            if (!got.equals(new TreeSet<>(ids))) {
                check.addFinding(
                        array, "" + new TreeSet<>(ids), got.toString(), parameter.get(), Optional.of(exchange));
            }
        }
    }
}
