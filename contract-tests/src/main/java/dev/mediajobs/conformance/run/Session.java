package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Vendor;
import dev.mediajobs.conformance.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One vendor under judgement: who is called, with which keys, and what is known by now. For one thread. */
final class Session {

    private static final int MOST_FAILURES = 3;
    private static final int MOST_FAILURES_IN_ALL = 10;
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    final Vendor vendor;
    final Plan plan;
    final SchemaJudge judge;
    final Credentials credentials;
    /** Somebody else, where keys are made up and so cost nothing. */
    final Optional<Credentials> stranger;

    final Recorder recorder;
    final Ticker ticker;
    final ReplyJudge replies;
    final KnownIds ids = new KnownIds();
    final Results results = new Results();

    private final Wire wire;
    private final Set<String> absent = new HashSet<>();
    private int calls;
    private int failures;
    private int failuresInAll;

    Session(
            Vendor vendor,
            Plan plan,
            Wire wire,
            Credentials credentials,
            Optional<Credentials> stranger,
            Recorder recorder,
            Observed observed,
            Ticker ticker) {
        this.vendor = vendor;
        this.plan = plan;
        this.wire = wire;
        this.credentials = credentials;
        this.stranger = stranger;
        this.recorder = recorder;
        this.ticker = ticker;
        this.judge = SchemaJudge.of(vendor.document());
        this.replies = new ReplyJudge(recorder, judge, observed);
    }

    /** Sends a call with the right credentials. */
    Exchange send(Call call) {
        return send(call, credentials.headers(call.operation()));
    }

    /** Sends a call with these headers instead of the right credentials. */
    Exchange send(Call call, Map<String, String> access) {
        return send(call.headers(access).at(plan.baseUrl()));
    }

    /**
     * Sends any request. A read that is told to come later does so, a few times.
     *
     * @throws GaveUpException if the server has stopped to answer, or too many calls were made
     */
    Exchange send(Request request) {
        Exchange exchange = once(request);
        for (int tries = 1; exchange.status() == 429 && request.method().equals("GET") && tries < MOST_TRIES; tries++) {
            ticker.pause(rest(exchange));
            exchange = once(request);
        }
        return exchange;
    }

    private Exchange once(Request request) {
        if (calls >= plan.mostCalls()) {
            throw new GaveUpException("stopped after " + calls + " calls");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new GaveUpException("interrupted");
        }
        if (!plan.thorough()) {
            ticker.pause(Duration.ofMillis(100));
        }
        calls++;
        Exchange exchange = wire.send(request);
        failures = exchange.reply().isPresent() ? 0 : failures + 1;
        failuresInAll += exchange.reply().isPresent() ? 0 : 1;
        return exchange;
    }

    /** To be asked after an exchange was judged, so that the last failures are found before it stops. */
    void goOnIfAlive() {
        if (failures >= MOST_FAILURES) {
            throw new GaveUpException("no answer to " + failures + " calls in a row");
        }
        if (failuresInAll >= MOST_FAILURES_IN_ALL) {
            throw new GaveUpException("no answer to " + failuresInAll + " calls");
        }
    }

    /** Credentials for a link: those of the operation, but only at the very server that is judged. */
    Map<String, String> accessFor(URI link, Operation operation) {
        URI base = plan.baseUrl();
        boolean same = link.getScheme().equalsIgnoreCase(base.getScheme())
                && link.getHost().equalsIgnoreCase(base.getHost())
                && port(link) == port(base);
        return same ? credentials.headers(operation) : Map.of();
    }

    /** The server does not have an operation whose path was inferred. */
    void absent(Operation operation) {
        absent.add(operation.id());
    }

    boolean isAbsent(Operation operation) {
        return absent.contains(operation.id());
    }

    private static Duration rest(Exchange exchange) {
        String after =
                exchange.reply().flatMap(reply -> reply.header("retry-after")).orElse("1");
        Duration asked = after.matches("\\d{1,3}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ofSeconds(1);
        return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
