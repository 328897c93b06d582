package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.specs.Operation;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the exchanges of one vendor. Not thread-safe. */
final class TrafficCounts {

    private static final int MAX_OTHERS = 100;

    private final Map<String, Integer> operations = new TreeMap<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private int results;
    private int cancelled;
    private int unchecked;
    private int overflow;

    void operation(Operation operation, int status) {
        operations.merge(operation.id(), 1, Integer::sum);
        // An operation without a single response is in the findings, not in this list.
        operations.computeIfPresent(operation.id(), (id, count) -> status == 0 && count == 1 ? null : count);
    }

    /** Counts a request that the spec does not have; the download of a result is one of them. */
    void other(ObservedExchange exchange, boolean result, Secrets secrets) {
        if (result) {
            results++;
            return;
        }
        String name = Printable.line(secrets.redacted(
                        exchange.method() + " " + exchange.uri().getRawPath())) + ": "
                + (exchange.failure().isEmpty() ? "status " + exchange.status() : exchange.failure());
        if (others.containsKey(name) || others.size() < MAX_OTHERS) {
            others.merge(name, 1, Integer::sum);
        } else {
            overflow++;
        }
    }

    void cancelled() {
        cancelled++;
    }

    /** Counts a successful response whose body was too large, encoded or not recorded. */
    void unchecked(boolean success) {
        unchecked += success ? 1 : 0;
    }

    /** Returns the number of exchanges of each operation with a response. */
    Map<String, Integer> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /** Returns the number of other requests by method, path and outcome. */
    Map<String, Integer> others() {
        return Collections.unmodifiableMap(others);
    }

    int results() {
        return results;
    }

    int cancelledExchanges() {
        return cancelled;
    }

    int uncheckedBodies() {
        return unchecked;
    }

    int furtherOthers() {
        return overflow;
    }
}
