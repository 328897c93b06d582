package dev.mediajobs.conformance.run.session;

import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One vendor under judgement: who is called, with which keys, and what is known by now. For one thread. */
public final class Session {

    private static final int MAX_CONSECUTIVE_FAILURES = 3;
    private static final int MAX_FAILURES = 10;
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    public final VendorSpec vendor;
    public final RunPlan plan;
    public final SchemaValidator validator;
    public final Credentials credentials;
    /** Somebody else, where keys are made up and so cost nothing. */
    public final Optional<Credentials> otherAccount;

    public final Recorder recorder;
    public final Ticker ticker;
    public final ResponseValidator responses;
    public final KnownIds ids = new KnownIds();
    public final ResultLinkOwners results = new ResultLinkOwners();

    private final HttpTransport transport;
    private final Set<String> markMissing = new HashSet<>();
    private int calls;
    private int failures;
    private int failuresInAll;

    public Session(
            VendorSpec vendor,
            RunPlan plan,
            HttpTransport transport,
            Credentials credentials,
            Optional<Credentials> otherAccount,
            Recorder recorder,
            ResponseInventory observed,
            Ticker ticker) {
        this.vendor = vendor;
        this.plan = plan;
        this.transport = transport;
        this.credentials = credentials;
        this.otherAccount = otherAccount;
        this.recorder = recorder;
        this.ticker = ticker;
        this.validator = SchemaValidator.of(vendor.document());
        this.responses = new ResponseValidator(recorder, validator, observed);
    }

    /** Sends a call with the right credentials. */
    public Exchange send(Call call) {
        return send(call, credentials.headers(call.operation()));
    }

    /** Sends a call with these headers instead of the right credentials. */
    public Exchange send(Call call, Map<String, String> access) {
        return send(call.headers(access).at(plan.baseUrl()));
    }

    /**
     * Sends any request. A read that is told to come later does so, a few times.
     *
     * @throws VendorRunAbortedException if the server has stopped to answer, or too many calls were made
     */
    public Exchange send(Request request) {
        Exchange exchange = once(request);
        for (int tries = 1;
                exchange.status() == 429 && request.method().equals("GET") && tries < MAX_ATTEMPTS;
                tries++) {
            ticker.sleep(retryDelay(exchange));
            exchange = once(request);
        }
        return exchange;
    }

    private Exchange once(Request request) {
        if (calls >= plan.maxCalls()) {
            throw new VendorRunAbortedException("stopped after " + calls + " calls");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new VendorRunAbortedException("interrupted");
        }
        if (!plan.exhaustive()) {
            ticker.sleep(Duration.ofMillis(100));
        }
        calls++;
        Exchange exchange = transport.send(request);
        failures = exchange.reply().isPresent() ? 0 : failures + 1;
        failuresInAll += exchange.reply().isPresent() ? 0 : 1;
        return exchange;
    }

    /** To be asked after an exchange was judged, so that the last failures are found before it stops. */
    public void abortIfUnresponsive() {
        if (failures >= MAX_CONSECUTIVE_FAILURES) {
            throw new VendorRunAbortedException("no answer to " + failures + " calls in a row");
        }
        if (failuresInAll >= MAX_FAILURES) {
            throw new VendorRunAbortedException("no answer to " + failuresInAll + " calls");
        }
    }

    /** Credentials for a link: those of the operation, but only at the very server that is judged. */
    public Map<String, String> accessFor(URI link, Operation operation) {
        URI base = plan.baseUrl();
        boolean same = link.getScheme().equalsIgnoreCase(base.getScheme())
                && link.getHost().equalsIgnoreCase(base.getHost())
                && port(link) == port(base);
        return same ? credentials.headers(operation) : Map.of();
    }

    /** The server does not have an operation whose path was inferred. */
    public void markMissing(Operation operation) {
        markMissing.add(operation.id());
    }

    public boolean isAbsent(Operation operation) {
        return markMissing.contains(operation.id());
    }

    private static Duration retryDelay(Exchange exchange) {
        String after = exchange.reply()
                .flatMap(response -> response.header("retry-after"))
                .orElse("1");
        Duration asked = after.matches("\\d{1,3}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ofSeconds(1);
        return asked.compareTo(MAX_RETRY_DELAY) > 0 ? MAX_RETRY_DELAY : asked;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
