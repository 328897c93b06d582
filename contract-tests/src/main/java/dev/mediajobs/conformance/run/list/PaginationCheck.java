package dev.mediajobs.conformance.run.list;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the pages of a list: consistent totals, and no repeated items. */
final class PaginationCheck {

    private static final int MAX_PAGES = 50;
    /** Other clients may change the list while it is read, so only problems of all attempts are reported. */
    private static final int MAX_ATTEMPTS = 3;

    private final Session session;
    private final Operation operation;
    private final SpecNode location;
    private final String array;

    private record Problem(String where, String expected, String actual, Exchange exchange, boolean note) {

        Problem(String where, String expected, String actual, Exchange exchange) {
            this(where, expected, actual, exchange, false);
        }
    }

    PaginationCheck(Session session, Operation operation, String array) {
        this.session = session;
        this.operation = operation;
        this.location = operation.success().orElseThrow().entry();
        this.array = array;
    }

    /** Reads all pages and one beyond the last; returns the former. */
    List<JsonNode> readPages() {
        List<JsonNode> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int attempt = 1; attempt == 1 || (attempt <= MAX_ATTEMPTS && !problems.isEmpty()); attempt++) {
            pages.clear();
            problems.clear();
            Exchange first = firstPage(pages, problems, attempt == 1);
            otherPages(pages, problems, first);
            beyondLastPage(pages, problems);
            duplicates(pages, problems, first);
        }
        if (total(pages.get(0)) < 2) {
            session.recorder.skip(operation, Rule.PAGES, "compare pages", "there is only one page");
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.PAGES, "read all pages")) {
            for (Problem each : problems) {
                check.addFinding(
                        each.where(),
                        each.expected(),
                        each.actual(),
                        location,
                        Optional.of(each.exchange()),
                        each.note());
            }
        }
        return pages;
    }

    private JsonNode page(int number, String suffix, Exchange exchange, boolean recordPassed) {
        return session.success(operation, "page " + number + suffix, exchange, recordPassed);
    }

    private Exchange request(int number) {
        return session.send(Call.of(operation).query("page", Integer.toString(number)));
    }

    private Exchange firstPage(List<JsonNode> pages, List<Problem> problems, boolean recordPassed) {
        Exchange unpaged = session.send(Call.of(operation));
        List<String> actual = ids(session.success(operation, "list", unpaged, false));
        Exchange exchange = request(1);
        JsonNode first = page(1, "", exchange, recordPassed);
        pages.add(first);
        List<String> expected = ids(first);
        if (!expected.equals(actual)) {
            String description = "the " + expected.size() + " items of page 1";
            boolean note = !isFirstByDefault();
            problems.add(new Problem(array, description, actual.size() + " different items", unpaged, note));
        }
        compare(problems, first, first, 1, exchange);
        return exchange;
    }

    private void otherPages(List<JsonNode> pages, List<Problem> problems, Exchange firstExchange) {
        JsonNode first = pages.get(0);
        int total = total(first);
        int count = first.at(array).size();
        Exchange last = firstExchange;
        for (int number = 2; number <= Math.min(total, MAX_PAGES); number++) {
            last = request(number);
            JsonNode page = page(number, "", last, false);
            pages.add(page);
            count += page.at(array).size();
            compare(problems, page, first, number, last);
            if (page.at(array).isEmpty()) {
                problems.add(new Problem(array, "items on page " + number + " of " + total, "none", last));
            }
        }
        int totalCount = first.path("totalCount").asInt(count);
        if (total <= MAX_PAGES && count != totalCount) {
            problems.add(new Problem("/totalCount", count + ", the number of listed items", "" + totalCount, last));
        }
    }

    /** Returns whether a document states that page 1 is the default. */
    private boolean isFirstByDefault() {
        return ListChecks.queryParameter(operation, "page")
                .filter(each -> each.at("schema", "default").exists() && !Evidence.isInferred(each))
                .isPresent();
    }

    /** Notes items that are repeated beyond the last page; no document forbids them. */
    private void beyondLastPage(List<JsonNode> pages, List<Problem> problems) {
        int number = total(pages.get(0)) + 1;
        Exchange exchange = request(number);
        if (!exchange.isSuccess()) {
            return;
        }
        List<String> beyond = ids(page(number, ", beyond the last", exchange, false));
        Set<String> listed = new HashSet<>();
        pages.forEach(each -> listed.addAll(ids(each)));
        beyond.stream()
                .filter(listed::contains)
                .findFirst()
                .ifPresent(id ->
                        problems.add(new Problem(array, "no item of an earlier page", id + " again", exchange, true)));
    }

    private void duplicates(List<JsonNode> pages, List<Problem> problems, Exchange exchange) {
        List<String> ids = new ArrayList<>();
        pages.forEach(page -> ids.addAll(ids(page)));
        ids.removeIf(String::isEmpty);
        int repeated = ids.size() - new HashSet<>(ids).size();
        if (repeated > 0) {
            problems.add(new Problem(array, "each id on one page only", repeated + " repeated ids", exchange));
        }
    }

    private static int total(JsonNode page) {
        return Math.max(1, page.path("totalPages").asInt(1));
    }

    private List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.at(array).forEach(item -> ids.add(item.path("id").asText("")));
        return ids;
    }

    private static void compare(List<Problem> problems, JsonNode page, JsonNode first, int number, Exchange exchange) {
        compare(problems, page, "page", number, exchange);
        compare(problems, page, "totalPages", first.path("totalPages").asInt(1), exchange);
        compare(problems, page, "totalCount", first.path("totalCount").asInt(), exchange);
    }

    private static void compare(List<Problem> problems, JsonNode page, String name, int expected, Exchange exchange) {
        if (page.has(name) && page.get(name).asInt(-1) != expected) {
            problems.add(new Problem("/" + name, "" + expected, page.get(name).toString(), exchange));
        }
    }

    /** Checks that no id is empty or listed twice. */
    void checkIds(List<JsonNode> items, Exchange exchange) {
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.LIST_CONTENTS, "each item has an id")) {
            if (items.stream()
                    .anyMatch(item -> item.path("id").isTextual()
                            && item.path("id").textValue().isBlank())) {
                check.addFinding(array + "/*/id", "an id", "an empty string", location, Optional.of(exchange), false);
            }
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.PAGES, "no item is listed twice")) {
            Set<String> seen = new HashSet<>();
            for (JsonNode item : items) {
                String id = item.path("id").asText("");
                if (!id.isEmpty() && !seen.add(id)) {
                    check.addFinding(array, "each id once", id + " twice", location, Optional.of(exchange), false);
                    return;
                }
            }
        }
    }
}
