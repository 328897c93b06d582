package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.SubmitChecks;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The token of a vendor that has one: got, used, and used up. */
final class TokenChecks {

    private final Session session;
    private String first = "";
    private long seconds = Long.MAX_VALUE;
    private Duration got = Duration.ZERO;

    TokenChecks(Session session) {
        this.session = session;
    }

    Optional<Operation> operation() {
        return session.vendor.tokenOperation();
    }

    /** Gets a token; without one nothing else of the vendor can be judged. */
    boolean get() {
        Operation operation = operation().orElseThrow();
        Call call = Call.of(operation).body(body(operation));
        session.recorder.tokenRequest(call.at(session.plan.baseUrl()));
        Duration before = session.ticker.elapsed();
        Exchange exchange = session.send(call);
        JsonNode response = session.responses.success(operation, "get a token", exchange, true);
        session.abortIfUnresponsive();
        String token = response.path("access_token").asText("");
        if (response.isMissingNode()) {
            return false;
        }
        form(operation, response, exchange);
        if (token.isBlank()) {
            return false;
        }
        session.credentials.token(token);
        if (first.isEmpty()) {
            first = token;
            seconds = response.path("expires_in").asLong(Long.MAX_VALUE);
            got = before;
        }
        return true;
    }

    private void form(Operation operation, JsonNode response, Exchange exchange) {
        SpecNode members = operation.success().orElseThrow().schema().child("properties");
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.TOKEN, "what is said of the token")) {
            JsonNode token = response.path("access_token");
            if (token.asText("").isBlank()) {
                String actual = SchemaValidator.abbreviate(token);
                SpecNode place = members.child("access_token");
                check.addFinding("/access_token", "a token", actual, place, Optional.of(exchange), false);
            }
            JsonNode type = response.path("token_type");
            if (!type.isMissingNode() && !type.asText().equalsIgnoreCase("bearer")) {
                String actual = SchemaValidator.abbreviate(type);
                check.addFinding(
                        "/token_type", "Bearer", actual, members.child("token_type"), Optional.of(exchange), false);
            }
            JsonNode life = response.path("expires_in");
            if (!life.isMissingNode() && life.asLong(0) <= 0) {
                String actual = SchemaValidator.abbreviate(life);
                check.addFinding(
                        "/expires_in",
                        "more than 0 seconds",
                        actual,
                        members.child("expires_in"),
                        Optional.of(exchange),
                        false);
            }
        }
    }

    /** A token works until it expires, a newer one or not, and not longer. */
    void check() {
        Operation operation = operation().orElseThrow();
        new NegativeChecks(session).tokenCredentials(operation, body(operation));
        if (first.isEmpty() || !get()) {
            return;
        }
        Optional<Operation> reader = session.vendor.operations().stream()
                .filter(each -> each.isRead() && !each.security().isEmpty())
                .findFirst();
        if (reader.isEmpty()) {
            return;
        }
        boolean old = session.ticker.elapsed().minus(got).toSeconds() >= seconds;
        if (!old) {
            Exchange exchange = probe(reader.get());
            try (Recorder.OpenCheck check =
                    session.recorder.open(operation, Rule.TOKEN, "an older token works until it expires")) {
                if (List.of(401, 403).contains(exchange.status())) {
                    SpecNode place = operation.success().orElseThrow().entry();
                    String actual = "status " + exchange.status();
                    check.addFinding("/expires_in", "to be let in", actual, place, Optional.of(exchange), false);
                }
            }
        }
        expiry(operation, reader.get());
    }

    private void expiry(Operation operation, Operation reader) {
        String title = "a token that has expired";
        if (seconds > session.plan.maxTokenWait().toSeconds()) {
            String reason = "it lives " + seconds + " s, longer than --token-wait";
            session.recorder.skip(operation, Rule.TOKEN, title, reason);
            return;
        }
        Duration left =
                Duration.ofSeconds(seconds + 1).minus(session.ticker.elapsed().minus(got));
        session.ticker.sleep(left);
        Exchange exchange = probe(reader);
        session.responses.errorResponse(
                reader,
                Rule.TOKEN,
                title,
                exchange,
                List.of(401, 403),
                operation.success().orElseThrow().schema().at("properties", "expires_in"));
        get();
    }

    private Exchange probe(Operation reader) {
        Call call = Call.of(reader);
        for (SpecNode parameter : reader.parameters("path")) {
            String sample = parameter.child("example").text();
            call = call.path(parameter.child("name").text(), NegativeChecks.unknown(sample));
        }
        Map<String, String> access = new HashMap<>();
        access.put("Authorization", "Bearer " + first);
        return session.send(call, access);
    }

    private RequestBody body(Operation operation) {
        RequestBody sample =
                SampleBodies.samples(session.validator, operation).get(0).body();
        return SubmitChecks.filled(session, operation, sample);
    }
}
