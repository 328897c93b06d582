package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks tokens: response, validity and expiry. */
final class TokenChecks {

    private static final List<Integer> UNAUTHORIZED = List.of(401, 403);

    private final Session session;
    private String first = "";
    private long seconds = Long.MAX_VALUE;
    private Duration requested = Duration.ZERO;
    private Duration received = Duration.ZERO;

    TokenChecks(Session session) {
        this.session = session;
    }

    Optional<Operation> operation() {
        return session.vendor.tokenOperation();
    }

    /** Requests a token and returns whether there is one; all other checks need it. */
    boolean get() {
        Operation operation = operation().orElseThrow();
        Call call = Call.of(operation).body(session.sample(operation));
        session.recorder.tokenRequest(call.at(session.plan.baseUrl()));
        Duration before = session.ticker.elapsed();
        Exchange exchange = session.send(call);
        Duration after = session.ticker.elapsed();
        JsonNode response = session.success(operation, "request a token", exchange, true);
        String token = response.path("access_token").asText("");
        if (response.isMissingNode()) {
            return false;
        }
        checkFields(operation, response, exchange);
        if (token.isBlank()) {
            return false;
        }
        session.credentials.token(token);
        if (first.isEmpty()) {
            first = token;
            seconds = response.path("expires_in").asLong(Long.MAX_VALUE);
            requested = before;
            received = after;
        }
        return true;
    }

    private void checkFields(Operation operation, JsonNode response, Exchange exchange) {
        JsonNode token = response.path("access_token");
        JsonNode type = response.path("token_type");
        JsonNode lifetime = response.path("expires_in");
        Map<String, String> invalid = new LinkedHashMap<>();
        if (token.asText("").isBlank()) {
            invalid.put("access_token", "a token");
        }
        if (!type.isMissingNode() && !type.asText().equalsIgnoreCase("bearer")) {
            invalid.put("token_type", "Bearer");
        }
        if (!lifetime.isMissingNode() && lifetime.asLong(0) <= 0) {
            invalid.put("expires_in", "more than 0 seconds");
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.TOKEN, "fields of the token response")) {
            invalid.forEach((name, expected) -> {
                String actual = SchemaValidator.abbreviate(response.path(name));
                SpecNode location = operation.responseSchema().at("properties", name);
                check.addFinding("/" + name, expected, actual, location, Optional.of(exchange), false);
            });
        }
    }

    /** Checks that a token works until it expires, even if a newer one was issued, and not longer. */
    void check() {
        Operation operation = operation().orElseThrow();
        new NegativeChecks(session).tokenCredentials(operation, session.sample(operation));
        if (first.isEmpty() || !get()) {
            return;
        }
        Optional<Operation> reader = session.vendor.operations().stream()
                .filter(each -> each.isRead() && !each.security().isEmpty())
                .findFirst();
        if (reader.isEmpty()) {
            return;
        }
        if (session.ticker.elapsed().minus(requested).toSeconds() < seconds) {
            Exchange exchange = probe(reader.get());
            try (Recorder.OpenCheck check =
                    session.recorder.open(operation, Rule.TOKEN, "an earlier token works until it expires")) {
                if (UNAUTHORIZED.contains(exchange.status())) {
                    SpecNode location = operation.success().orElseThrow().entry();
                    String actual = "status " + exchange.status();
                    check.addFinding("/expires_in", "a valid token", actual, location, Optional.of(exchange), false);
                }
            }
        }
        expiry(operation, reader.get());
    }

    private void expiry(Operation operation, Operation reader) {
        String title = "a token that has expired";
        if (seconds > session.plan.maxTokenWait().toSeconds()) {
            String reason = "the token is valid for " + seconds + " s, longer than --max-token-wait";
            session.recorder.skip(operation, Rule.TOKEN, title, reason);
            return;
        }
        Duration age = session.ticker.elapsed().minus(received);
        Duration wait = Duration.ofSeconds(seconds + 1).minus(age);
        if (wait.compareTo(session.timeLeft()) > 0) {
            String reason = "the token is valid for " + seconds + " s, longer than what is left of --max-time";
            session.recorder.skip(operation, Rule.TOKEN, title, reason);
            return;
        }
        session.sleep(wait);
        SpecNode location = operation.responseSchema().at("properties", "expires_in");
        session.error(reader, Rule.TOKEN, title, probe(reader), UNAUTHORIZED, location, true);
        get();
    }

    private Exchange probe(Operation reader) {
        Call call = Call.of(reader);
        for (SpecNode parameter : reader.parameters("path")) {
            String sample = parameter.child("example").text();
            call = call.path(parameter.child("name").text(), NegativeChecks.unknown(sample));
        }
        return session.send(call, Map.of("Authorization", "Bearer " + first));
    }
}
