package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The token of a vendor that has one: got, used, and used up. */
final class Tokens {

    private final Session session;
    private String first = "";
    private long seconds = Long.MAX_VALUE;
    private Duration got = Duration.ZERO;

    Tokens(Session session) {
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
        JsonNode answer = session.replies.success(operation, "get a token", exchange, true);
        session.goOnIfAlive();
        String token = answer.path("access_token").asText("");
        if (answer.isMissingNode()) {
            return false;
        }
        form(operation, answer, exchange);
        if (token.isBlank()) {
            return false;
        }
        session.credentials.token(token);
        if (first.isEmpty()) {
            first = token;
            seconds = answer.path("expires_in").asLong(Long.MAX_VALUE);
            got = before;
        }
        return true;
    }

    private void form(Operation operation, JsonNode answer, Exchange exchange) {
        SpecNode members = operation.success().orElseThrow().jsonSchema().child("properties");
        try (Recorder.Open check = session.recorder.open(operation, Rule.TOKEN, "what is said of the token")) {
            JsonNode token = answer.path("access_token");
            if (token.asText("").isBlank()) {
                String actual = SchemaJudge.shown(token);
                SpecNode place = members.child("access_token");
                check.found("/access_token", "a token", actual, place, Optional.of(exchange), false);
            }
            JsonNode type = answer.path("token_type");
            if (!type.isMissingNode() && !type.asText().equalsIgnoreCase("bearer")) {
                String actual = SchemaJudge.shown(type);
                check.found("/token_type", "Bearer", actual, members.child("token_type"), Optional.of(exchange), false);
            }
            JsonNode life = answer.path("expires_in");
            if (!life.isMissingNode() && life.asLong(0) <= 0) {
                String actual = SchemaJudge.shown(life);
                check.found(
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
    void judge() {
        Operation operation = operation().orElseThrow();
        new Refusals(session).tokenCredentials(operation, body(operation));
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
            try (Recorder.Open check =
                    session.recorder.open(operation, Rule.TOKEN, "an older token works until it expires")) {
                if (List.of(401, 403).contains(exchange.status())) {
                    SpecNode place = operation.success().orElseThrow().entry();
                    String actual = "status " + exchange.status();
                    check.found("/expires_in", "to be let in", actual, place, Optional.of(exchange), false);
                }
            }
        }
        expiry(operation, reader.get());
    }

    private void expiry(Operation operation, Operation reader) {
        String title = "a token that has expired";
        if (seconds > session.plan.tokenWait().toSeconds()) {
            String reason = "it lives " + seconds + " s, longer than --token-wait";
            session.recorder.skip(operation, Rule.TOKEN, title, reason);
            return;
        }
        Duration left =
                Duration.ofSeconds(seconds + 1).minus(session.ticker.elapsed().minus(got));
        session.ticker.pause(left);
        Exchange exchange = probe(reader);
        session.replies.refusal(
                reader,
                Rule.TOKEN,
                title,
                exchange,
                List.of(401, 403),
                operation.success().orElseThrow().jsonSchema().at("properties", "expires_in"));
        get();
    }

    private Exchange probe(Operation reader) {
        Call call = Call.of(reader);
        for (SpecNode parameter : reader.parameters("path")) {
            String sample = parameter.child("example").text();
            call = call.path(parameter.child("name").text(), Refusals.unknown(sample));
        }
        Map<String, String> access = new HashMap<>();
        access.put("Authorization", "Bearer " + first);
        return session.send(call, access);
    }

    private Body body(Operation operation) {
        Body sample = Bodies.samples(session.judge, operation).get(0).body();
        return Submits.filled(session, operation, sample);
    }
}
