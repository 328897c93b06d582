package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of a list: they add up, and none repeats. */
final class Pages {

    private static final int MOST_PAGES = 50;

    private final Session session;
    private final Operation operation;
    private final SpecNode place;
    private final String array;

    Pages(Session session, Operation operation, String array) {
        this.session = session;
        this.operation = operation;
        this.place = operation.success().orElseThrow().entry();
        this.array = array;
    }

    /** Walks through all pages and adds them to the first. */
    void pages(List<JsonNode> pages) {
        Recorder.Open check = session.recorder.open(operation, Rule.PAGES, "walk through all pages");
        int total = pages.get(0).path("totalPages").asInt(1);
        int count = pages.get(0).at(array).size();
        Optional<Exchange> last = Optional.empty();
        for (int number = 1; number <= Math.min(total, MOST_PAGES); number++) {
            if (number > 1) {
                Exchange exchange = session.send(Call.of(operation).query("page", Integer.toString(number)));
                last = Optional.of(exchange);
                JsonNode page = session.replies.success(operation, "page " + number, exchange, false);
                session.goOnIfAlive();
                pages.add(page);
                count += page.at(array).size();
            }
            JsonNode page = pages.get(number - 1);
            compare(check, page, "page", number, last);
            compare(check, page, "totalPages", total, last);
            compare(check, page, "totalCount", pages.get(0).path("totalCount").asInt(), last);
            if (total > 1 && page.at(array).isEmpty()) {
                check.found(array, "items on page " + number + " of " + total, "none", place, last, false);
            }
        }
        beyond(pages, Math.max(1, total) + 1);
        if (total < 2) {
            session.recorder.skip(operation, Rule.PAGES, "compare pages", "there is but one");
        }
        if (total <= MOST_PAGES && pages.get(0).has("totalCount")) {
            int owed = pages.get(0).get("totalCount").asInt();
            if (count != owed) {
                check.found("/totalCount", "as many as are listed, " + count, "" + owed, place, last, false);
            }
        }
        check.close();
    }

    /** Who asks for no page gets the first. */
    void sameAsFirst(JsonNode unasked, JsonNode first, Exchange exchange) {
        try (Recorder.Open check = session.recorder.open(operation, Rule.PAGES, "the list without a page is page 1")) {
            List<String> expected = ids(first);
            List<String> actual = ids(unasked);
            if (!expected.equals(actual)) {
                String other = actual.size() + " items that are not these";
                check.found(
                        array,
                        "the " + expected.size() + " items of page 1",
                        other,
                        place,
                        Optional.of(exchange),
                        false);
            }
        }
    }

    private List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.at(array).forEach(item -> ids.add(item.path("id").asText("")));
        return ids;
    }

    /** Beyond the last page there is nothing, or nothing is answered; least of all what was listed already. */
    private void beyond(List<JsonNode> pages, int number) {
        String title = "page " + number + ", beyond the last";
        Exchange exchange = session.send(Call.of(operation).query("page", Integer.toString(number)));
        if (!exchange.isSuccess()) {
            return;
        }
        JsonNode page = session.replies.success(operation, title, exchange, false);
        session.goOnIfAlive();
        Set<String> listed = new HashSet<>();
        pages.forEach(each ->
                each.at(array).forEach(item -> listed.add(item.path("id").asText(""))));
        try (Recorder.Open check = session.recorder.open(operation, Rule.PAGES, title)) {
            for (JsonNode item : page.at(array)) {
                String id = item.path("id").asText("");
                if (listed.contains(id)) {
                    check.found(
                            array, "nothing from the pages before", id + " again", place, Optional.of(exchange), false);
                    return;
                }
            }
        }
    }

    private void compare(Recorder.Open check, JsonNode page, String name, int expected, Optional<Exchange> exchange) {
        if (page.has(name) && page.get(name).asInt(-1) != expected) {
            check.found("/" + name, "" + expected, page.get(name).toString(), place, exchange, false);
        }
    }

    /** Nothing is listed twice. */
    void distinct(List<JsonNode> items, Exchange exchange) {
        try (Recorder.Open check = session.recorder.open(operation, Rule.PAGES, "nothing is listed twice")) {
            Set<String> seen = new HashSet<>();
            for (JsonNode item : items) {
                String id = item.path("id").asText("");
                if (!id.isEmpty() && !seen.add(id)) {
                    check.found(array, "each id once", id + " twice", place, Optional.of(exchange), false);
                    return;
                }
            }
        }
    }
}
