package dev.mediajobs.conformance.run.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.run.job.TrackedJob;
import dev.mediajobs.conformance.run.session.ListOperations;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks a list operation: contents, pages, filter and order. */
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

    /** Returns the checks of a list: a read without path parameters whose response has an array. */
    public static Optional<ListChecks> of(Session session, Operation operation) {
        return ListOperations.array(operation).map(array -> new ListChecks(session, operation, array));
    }

    static Optional<SpecNode> queryParameter(Operation operation, String name) {
        return operation.parameters("query").stream()
                .filter(each -> each.child("name").text().equals(name))
                .findFirst();
    }

    private boolean hasPages() {
        return queryParameter(operation, "page").isPresent();
    }

    /** Submits more jobs until a list with pages has at least two, or for at most 5 seconds. */
    public void grow(List<Operation> operations) {
        Optional<Operation> submit = operations.stream()
                .filter(each ->
                        each.jobSpec().isPresent() && ListOperations.shows(operation, each) && !session.isAbsent(each))
                .findFirst();
        if (!hasPages() || submit.isEmpty() || current("totalPages") > 1) {
            return;
        }
        RequestBody body = session.sample(submit.get());
        for (int i = 0; i < PAGE_OVERFLOW; i++) {
            session.send(Call.of(submit.get()).body(body));
            session.abortIfUnresponsive();
        }
        Duration start = session.ticker.elapsed();
        while (current("totalPages") < 2
                && session.ticker.elapsed().minus(start).compareTo(MAX_WAIT) < 0) {
            session.sleep(Duration.ofMillis(100));
        }
        // The list must not change while its pages are read, so wait until the last job is in it.
        int count = -1;
        while (count != current("totalCount")
                && session.ticker.elapsed().minus(start).compareTo(MAX_WAIT) < 0) {
            count = current("totalCount");
            session.sleep(Duration.ofMillis(200));
        }
    }

    private int current(String field) {
        Exchange exchange = session.send(Call.of(operation));
        return session.success(operation, "list", exchange, false).path(field).asInt();
    }

    /** Checks the list after the jobs have finished. */
    public void check(List<TrackedJob> jobs) {
        Exchange exchange = session.send(Call.of(operation));
        JsonNode response = session.success(operation, "list", exchange, true);
        if (response.isMissingNode()) {
            return;
        }
        PaginationCheck pagination = new PaginationCheck(session, operation, array);
        List<JsonNode> pages = hasPages() ? pagination.readPages() : List.of(response);
        List<JsonNode> items = new ArrayList<>();
        pages.forEach(page -> page.at(array).forEach(items::add));
        pagination.checkIds(items, exchange);
        for (TrackedJob job : jobs) {
            if (ListOperations.shows(operation, job.submit()) && job.succeeded()) {
                new ListedJobCheck(session, operation, array, job).check(items, exchange);
            }
        }
        checkFilter(jobs);
        new ListOrderCheck(session, operation, array).check();
    }

    private void checkFilter(List<TrackedJob> jobs) {
        Set<String> ids = jobs.stream()
                .filter(job -> ListOperations.shows(operation, job.submit()))
                .map(TrackedJob::id)
                .limit(2)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<SpecNode> parameter = queryParameter(operation, "ids");
        if (parameter.isEmpty() || ids.isEmpty()) {
            return;
        }
        Exchange exchange = session.send(Call.of(operation).query("ids", String.join(",", ids)));
        JsonNode response = session.success(operation, "list by ids", exchange, true);
        try (Recorder.OpenCheck check =
                session.recorder.open(operation, Rule.LIST_CONTENTS, "only the requested ids are listed")) {
            Set<String> listed = new TreeSet<>();
            response.at(array).forEach(item -> listed.add(item.path("id").asText()));
            if (!listed.equals(ids)) {
                check.addFinding(array, ids.toString(), listed.toString(), parameter.get(), Optional.of(exchange));
            }
        }
    }
}
