package dev.mediajobs.conformance.run.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.LinkGuard;
import dev.mediajobs.conformance.http.Origin;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state shared by all checks of one vendor: transport, credentials and known ids. Not thread-safe. */
public final class Session {

    private static final int MAX_CONSECUTIVE_FAILURES = 3;
    private static final int MAX_FAILURES = 10;
    private static final int MAX_ATTEMPTS = 3;
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    public final VendorSpec vendor;
    public final RunPlan plan;
    public final SchemaValidator validator;
    public final Credentials credentials;
    /** Credentials of another account; present if all credentials are made up. */
    public final Optional<Credentials> otherAccount;

    public final Recorder recorder;
    public final Ticker ticker;
    public final ResponseValidator responses;
    public final KnownIds ids = new KnownIds();
    public final ResultLinkOwners results = new ResultLinkOwners();
    public final Refusals refusals = new Refusals();

    private final HttpTransport transport;
    private final Set<String> missing = new HashSet<>();
    private final LinkGuard links;
    private final Duration deadline;
    private int calls;
    private int consecutiveFailures;
    private int failures;

    public Session(
            VendorSpec vendor,
            RunPlan plan,
            HttpTransport transport,
            Credentials credentials,
            Optional<Credentials> otherAccount,
            Recorder recorder,
            ResponseInventory observed,
            Ticker ticker) {
        this(
                vendor,
                plan,
                transport,
                credentials,
                otherAccount,
                recorder,
                observed,
                ticker,
                ticker.elapsed().plus(plan.maxTime()));
    }

    /** @param deadline end of the run, as {@link Ticker#elapsed} */
    public Session(
            VendorSpec vendor,
            RunPlan plan,
            HttpTransport transport,
            Credentials credentials,
            Optional<Credentials> otherAccount,
            Recorder recorder,
            ResponseInventory observed,
            Ticker ticker,
            Duration deadline) {
        this.deadline = deadline;
        this.links = new LinkGuard(plan.baseUrl());
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

    /** Sends a call with valid credentials. */
    public Exchange send(Call call) {
        boolean secured = !call.operation().security().isEmpty();
        return refusals.recorded(send(call, credentials.headers(call.operation())), secured);
    }

    /** Sends a call with these headers instead of valid credentials. */
    public Exchange send(Call call, Map<String, String> access) {
        return send(call.headers(access).at(plan.baseUrl()));
    }

    /**
     * Sends a request. A GET with status 429 is retried up to 2 times, each after the Retry-After of the response but at
     * most 5 seconds.
     *
     * @throws VendorRunAbortedException if the call limit is reached or the thread is interrupted
     */
    public Exchange send(Request request) {
        Exchange exchange = once(request);
        int attempts = request.method().equals("GET") ? MAX_ATTEMPTS : 1;
        for (int attempt = 1; exchange.status() == 429 && attempt < attempts; attempt++) {
            sleep(retryDelay(exchange));
            exchange = once(request);
        }
        return exchange;
    }

    private Exchange once(Request request) {
        if (calls >= plan.maxCalls()) {
            throw new VendorRunAbortedException("the limit of " + calls + " calls is reached");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new VendorRunAbortedException("interrupted");
        }
        if (ticker.elapsed().compareTo(deadline) >= 0) {
            throw new VendorRunAbortedException(
                    "the limit of " + plan.maxTime().toSeconds() + " s for the whole run is reached (--max-time)");
        }
        if (!plan.exhaustive()) {
            sleep(Duration.ofMillis(100));
        }
        calls++;
        Exchange exchange =
                transport.send(Origin.same(request.uri(), plan.baseUrl()) ? request.with(plan.headers()) : request);
        credentials.hideTokens(exchange);
        consecutiveFailures = exchange.response().isEmpty() ? consecutiveFailures + 1 : 0;
        failures += exchange.response().isEmpty() ? 1 : 0;
        return exchange;
    }

    /** Waits, at most until the end of the run. */
    public void sleep(Duration duration) {
        ticker.sleep(duration.compareTo(timeLeft()) < 0 ? duration : timeLeft());
    }

    /** Returns the rest of the time that the run may take. */
    public Duration timeLeft() {
        return deadline.minus(ticker.elapsed());
    }

    /** Fetches a link that the server returned, unless it leads into an internal network; the exchange says so then. */
    public Exchange sendToLink(Request request) {
        return links.refusal(request.uri())
                .map(reason -> Exchange.failed(request, reason, Duration.ZERO))
                .orElseGet(() -> send(request));
    }

    /**
     * Aborts the run if the server does not respond; to be called after the exchange is validated.
     *
     * @throws VendorRunAbortedException after 3 consecutive failed calls, or 10 in total
     */
    public void abortIfUnresponsive() {
        if (consecutiveFailures >= MAX_CONSECUTIVE_FAILURES) {
            throw new VendorRunAbortedException("no response to " + consecutiveFailures + " consecutive calls");
        }
        if (failures >= MAX_FAILURES) {
            throw new VendorRunAbortedException("no response to " + failures + " calls");
        }
    }

    /** Validates a response to a valid request with {@link #responses}, and aborts the run if necessary. */
    public JsonNode success(Operation operation, String title, Exchange exchange, boolean recordPassed) {
        JsonNode response = responses.success(operation, title, exchange, recordPassed);
        abortIfUnresponsive();
        return response;
    }

    /** Validates a response to an invalid request with {@link #responses}, and aborts the run if necessary. */
    public void error(
            Operation operation,
            Rule rule,
            String title,
            Exchange exchange,
            List<Integer> expected,
            SpecNode location,
            boolean documented) {
        responses.errorResponse(operation, rule, title, exchange, expected, location, documented);
        abortIfUnresponsive();
    }

    /** Returns the first sample body of an operation, with ids and credentials of this server. */
    public RequestBody sample(Operation operation) {
        return filled(
                operation, SampleBodies.samples(validator, operation).get(0).body());
    }

    /** Returns a copy of a body with known ids and, for the token operation, with valid credentials. */
    public RequestBody filled(Operation operation, RequestBody body) {
        if (!body.value().isObject()) {
            return body;
        }
        ObjectNode value = (ObjectNode) ids.filled(body.value());
        if (vendor.tokenOperation()
                .filter(each -> each.id().equals(operation.id()))
                .isPresent()) {
            credentials.names().stream()
                    .filter(value::has)
                    .forEach(name -> credentials.member(name).ifPresent(secret -> value.put(name, secret)));
        }
        return body.with(value);
    }

    /** Returns the credentials for a link: those of the operation if the link is on the tested server, else none. */
    public Map<String, String> accessFor(URI link, Operation operation) {
        return Origin.same(link, plan.baseUrl()) ? credentials.headers(operation) : Map.of();
    }

    /** Records that the server does not have an operation. */
    public void markMissing(Operation operation) {
        missing.add(operation.id());
    }

    public boolean isAbsent(Operation operation) {
        return missing.contains(operation.id());
    }

    private static Duration retryDelay(Exchange exchange) {
        String after = exchange.response()
                .flatMap(response -> response.header("retry-after"))
                .orElse("1");
        Duration delay = Duration.ofSeconds(after.matches("\\d{1,3}") ? Long.parseLong(after) : 1);
        return delay.compareTo(MAX_RETRY_DELAY) > 0 ? MAX_RETRY_DELAY : delay;
    }
}
