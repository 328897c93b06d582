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

/** The pages of a list: they add up, and none repeats. */
final class PaginationCheck {

    private static final int MAX_PAGES = 50;
    /** Somebody else may add to the list during a walk; what is wrong with each of so many walks is wrong. */
    private static final int MAX_WALKS = 3;

    private final Session session;
    private final Operation operation;
    private final SpecNode location;
    private final String array;

    /** What one walk came upon. */
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

    /** Walks through all pages, which it answers, and one further. */
    List<JsonNode> walk() {
        List<JsonNode> pages = new ArrayList<>();
        List<Problem> oddities = new ArrayList<>();
        for (int walk = 1; walk == 1 || (walk <= MAX_WALKS && !oddities.isEmpty()); walk++) {
            pages.clear();
            oddities.clear();
            Exchange first = first(pages, oddities, walk == 1);
            others(pages, oddities, first);
            beyond(pages, oddities);
            duplicates(pages, oddities, first);
        }
        if (pages.get(0).path("totalPages").asInt(1) < 2) {
            session.recorder.skip(operation, Rule.PAGES, "compare pages", "there is but one");
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.PAGES, "walk through all pages")) {
            for (Problem each : oddities) {
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

    /** Who asks for no page gets the first. */
    private Exchange first(List<JsonNode> pages, List<Problem> oddities, boolean each) {
        Exchange plain = session.send(Call.of(operation));
        JsonNode unasked = session.responses.success(operation, "list", plain, false);
        Exchange exchange = session.send(Call.of(operation).query("page", "1"));
        JsonNode first = session.responses.success(operation, "page 1", exchange, each);
        session.abortIfUnresponsive();
        pages.add(first);
        List<String> expected = ids(first);
        List<String> actual = ids(unasked);
        if (!expected.equals(actual)) {
            String other = actual.size() + " items that are not these";
            String wish = "the " + expected.size() + " items of page 1";
            oddities.add(new Problem(array, wish, other, plain, !isFirstByDefault()));
        }
        compare(oddities, first, first, 1, exchange);
        return exchange;
    }

    private void others(List<JsonNode> pages, List<Problem> oddities, Exchange firstExchange) {
        JsonNode first = pages.get(0);
        int total = total(first);
        int count = first.at(array).size();
        Exchange last = firstExchange;
        for (int number = 2; number <= Math.min(total, MAX_PAGES); number++) {
            last = session.send(Call.of(operation).query("page", Integer.toString(number)));
            JsonNode page = session.responses.success(operation, "page " + number, last, false);
            session.abortIfUnresponsive();
            pages.add(page);
            count += page.at(array).size();
            compare(oddities, page, first, number, last);
            if (page.at(array).isEmpty()) {
                oddities.add(new Problem(array, "items on page " + number + " of " + total, "none", last));
            }
        }
        int owed = first.path("totalCount").asInt(count);
        if (total <= MAX_PAGES && count != owed) {
            oddities.add(new Problem("/totalCount", "as many as are listed, " + count, "" + owed, last));
        }
    }

    /** Whether a document, and not a guess, says that page 1 is the default. */
    private boolean isFirstByDefault() {
        return operation.parameters("query").stream()
                .filter(each -> each.child("name").text().equals("page"))
                .anyMatch(each -> each.at("schema", "default").exists() && !Evidence.isInferred(each));
    }

    /** No document says what there is beyond the last page; what was listed already is not expected there. */
    private void beyond(List<JsonNode> pages, List<Problem> oddities) {
        int number = total(pages.get(0)) + 1;
        Exchange exchange = session.send(Call.of(operation).query("page", Integer.toString(number)));
        if (!exchange.isSuccess()) {
            return;
        }
        JsonNode page = session.responses.success(operation, "page " + number + ", beyond the last", exchange, false);
        session.abortIfUnresponsive();
        Set<String> listed = new HashSet<>();
        pages.forEach(each -> listed.addAll(ids(each)));
        ids(page).stream()
                .filter(listed::contains)
                .findFirst()
                .ifPresent(id -> oddities.add(
                        new Problem(array, "nothing from the pages before", id + " again", exchange, true)));
    }

    private void duplicates(List<JsonNode> pages, List<Problem> oddities, Exchange exchange) {
        List<String> ids = new ArrayList<>();
        pages.forEach(page -> ids.addAll(ids(page)));
        ids.removeIf(String::isEmpty);
        int more = ids.size() - new HashSet<>(ids).size();
        if (more > 0) {
            oddities.add(new Problem(array, "each id on one page", more + " ids more than once", exchange));
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

    private static void compare(List<Problem> oddities, JsonNode page, JsonNode first, int number, Exchange exchange) {
        compare(oddities, page, "page", number, exchange);
        compare(oddities, page, "totalPages", first.path("totalPages").asInt(1), exchange);
        compare(oddities, page, "totalCount", first.path("totalCount").asInt(), exchange);
    }

    private static void compare(List<Problem> oddities, JsonNode page, String name, int expected, Exchange exchange) {
        if (page.has(name) && page.get(name).asInt(-1) != expected) {
            oddities.add(new Problem("/" + name, "" + expected, page.get(name).toString(), exchange));
        }
    }

    /** Whatever is listed has an id, for nothing else leads to it. */
    void named(List<JsonNode> items, Exchange exchange) {
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.LIST_CONTENTS, "everything has an id")) {
            if (items.stream()
                    .anyMatch(item -> item.path("id").isTextual()
                            && item.path("id").textValue().isBlank())) {
                check.addFinding(array + "/*/id", "an id", "an empty text", location, Optional.of(exchange), false);
            }
        }
    }

    /** Nothing is listed twice. */
    void distinct(List<JsonNode> items, Exchange exchange) {
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.PAGES, "nothing is listed twice")) {
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
