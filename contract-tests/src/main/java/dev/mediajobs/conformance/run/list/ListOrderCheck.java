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
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a list shows when it is asked for certain things, or for an order. */
final class ListOrderCheck {

    private static final String FIELD = "created_at";

    private final Session session;
    private final Operation operation;
    private final String array;

    ListOrderCheck(Session session, Operation operation, String array) {
        this.session = session;
        this.operation = operation;
        this.array = array;
    }

    /** A list that can be sorted is sorted by the time of creation, either way round. */
    void sorted() {
        parameter("ordering").ifPresent(parameter -> {
            sorted(FIELD, parameter, Evidence.isInferred(parameter));
            sorted("-" + FIELD, parameter, true);
        });
    }

    private void sorted(String order, SpecNode parameter, boolean note) {
        String title = "the list by " + order;
        Exchange exchange = session.send(Call.of(operation).query("ordering", order));
        JsonNode response = session.responses.success(operation, title, exchange, false);
        session.abortIfUnresponsive();
        List<OffsetDateTime> times = new ArrayList<>();
        for (JsonNode item : response.at(array)) {
            try {
                times.add(OffsetDateTime.parse(item.path(FIELD).asText()));
            } catch (DateTimeParseException e) {
                return;
            }
        }
        List<OffsetDateTime> right = new ArrayList<>(times);
        Collections.sort(right, order.startsWith("-") ? Collections.reverseOrder() : null);
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.LIST_CONTENTS, title)) {
            if (!sameInstants(times, right)) {
                String where = array + "/*/" + FIELD;
                String expected = order.startsWith("-") ? "the newest first" : "the oldest first";
                check.addFinding(where, expected, "another order", parameter, Optional.of(exchange), note);
            }
        }
    }

    /** Of two things of one instant either may come first. */
    private static boolean sameInstants(List<OffsetDateTime> times, List<OffsetDateTime> others) {
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).isEqual(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<SpecNode> parameter(String name) {
        return operation.parameters("query").stream()
                .filter(each -> each.child("name").text().equals(name))
                .findFirst();
    }
}
