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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks that a list is sorted as requested. */
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

    /** Requests a list with the parameter "ordering" by creation time, in both directions. */
    void check() {
        ListChecks.queryParameter(operation, "ordering").ifPresent(parameter -> {
            check(FIELD, parameter, Evidence.isInferred(parameter));
            check("-" + FIELD, parameter, true);
        });
    }

    private void check(String order, SpecNode parameter, boolean note) {
        String title = "list ordered by " + order;
        Exchange exchange = session.send(Call.of(operation).query("ordering", order));
        JsonNode response = session.success(operation, title, exchange, false);
        List<Instant> times = new ArrayList<>();
        for (JsonNode item : response.at(array)) {
            try {
                times.add(OffsetDateTime.parse(item.path(FIELD).asText()).toInstant());
            } catch (DateTimeParseException e) {
                return;
            }
        }
        boolean descending = order.startsWith("-");
        List<Instant> sorted = new ArrayList<>(times);
        sorted.sort(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.LIST_CONTENTS, title)) {
            if (!times.equals(sorted)) {
                String where = array + "/*/" + FIELD;
                String expected = descending ? "newest first" : "oldest first";
                check.addFinding(where, expected, "a different order", parameter, Optional.of(exchange), note);
            }
        }
    }
}
