package dev.mediajobs.conformance.run.session;

import static java.util.stream.Collectors.joining;

import dev.mediajobs.conformance.http.Exchange;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether all calls with valid credentials are refused, for example by a gateway. Not thread-safe. */
public final class Refusals {

    private static final Set<Integer> STATUSES = Set.of(401, 403, 407);

    private final Set<Integer> seen = new TreeSet<>();
    private boolean accepted;

    /**
     * Records the response to a call with valid credentials, and returns it; a call without response is ignored.
     *
     * @param secured whether the operation requires credentials, so that a success proves them valid
     */
    Exchange recorded(Exchange exchange, boolean secured) {
        if (STATUSES.contains(exchange.status())) {
            seen.add(exchange.status());
        } else {
            accepted |= secured && exchange.response().isPresent();
        }
        return exchange;
    }

    /**
     * Returns what to do, as a sentence; empty unless all calls were refused.
     *
     * @param variables the environment variables of the credentials
     */
    public Optional<String> advice(String vendor, Collection<String> variables) {
        if (accepted || seen.isEmpty()) {
            return Optional.empty();
        }
        String statuses = seen.stream().map(String::valueOf).collect(joining(" or "));
        return Optional.of("All calls to " + vendor + " with valid credentials were refused with " + statuses
                + ": if a gateway needs a key, add --header NAME=VALUE, else set "
                + String.join(", ", variables) + " to credentials of this server");
    }
}
