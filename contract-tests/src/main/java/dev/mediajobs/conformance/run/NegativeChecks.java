package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.InvalidBodies;
import dev.mediajobs.conformance.request.InvalidBody;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.SubmitChecks;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests that are wrong on purpose and must be refused. */
final class NegativeChecks {

    private static final List<Integer> BAD_REQUEST = List.of(400, 422);
    private static final List<Integer> UNAUTHORIZED = List.of(401, 403);
    private static final List<Integer> NOT_FOUND = List.of(404, 410);
    private static final List<Integer> NOT_FOUND_OR_BAD_REQUEST = List.of(400, 404, 410, 422);

    private final Session session;

    NegativeChecks(Session session) {
        this.session = session;
    }

    /** Everything that can be wrong with a request of this operation. */
    void validator(Operation operation, Call right) {
        credentials(operation, right);
        unknownIds(operation);
        queries(operation, right);
        bodies(operation);
    }

    private void credentials(Operation operation, Call right) {
        SpecNode place = operation.node().child("security").exists()
                ? operation.node().child("security")
                : operation.vendor().document().root().child("security");
        session.credentials.refused(operation).forEach((way, headers) -> {
            Exchange exchange = session.send(right, headers);
            if (operation.isUndocumented()) {
                session.responses.expectedError(operation, Rule.CREDENTIALS, way, exchange, UNAUTHORIZED, place);
            } else {
                session.responses.errorResponse(operation, Rule.CREDENTIALS, way, exchange, UNAUTHORIZED, place);
            }
            session.abortIfUnresponsive();
        });
    }

    private void unknownIds(Operation operation) {
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            String sample = parameter.child("example").text();
            Call call = Call.of(operation).path(name, unknown(sample));
            String title = "unknown " + name;
            notFound(operation, title, session.send(call), NOT_FOUND, parameter);
            if (parameter.at("schema", "format").text().equals("uuid")) {
                Call malformed = Call.of(operation).path(name, "no-uuid");
                String other = name + " that is no UUID";
                session.responses.expectedError(
                        operation,
                        Rule.UNKNOWN_ID,
                        other,
                        session.send(malformed),
                        NOT_FOUND_OR_BAD_REQUEST,
                        parameter);
                session.abortIfUnresponsive();
            }
        }
    }

    /** That an id that names nothing is refused is a rule only where a document lists that refusal. */
    private void notFound(Operation operation, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        if (operation.documentsError(NOT_FOUND)) {
            session.responses.errorResponse(operation, Rule.UNKNOWN_ID, title, exchange, wanted, place);
        } else {
            session.responses.expectedError(operation, Rule.UNKNOWN_ID, title, exchange, wanted, place);
        }
        session.abortIfUnresponsive();
    }

    private void queries(Operation operation, Call right) {
        for (SpecNode parameter : operation.parameters("query")) {
            String name = parameter.child("name").text();
            SpecNode schema = parameter.child("schema");
            if (List.of("integer", "number").contains(schema.child("type").text())) {
                query(operation, right.query(name, "many"), Rule.TYPE, name + " that is no number", parameter);
            }
            if (schema.child("minimum").exists()) {
                long least = schema.child("minimum").json().asLong();
                String below = Long.toString(least - 1);
                query(operation, right.query(name, below), Rule.LIMIT, name + " below its minimum", parameter);
            }
            if (schema.child("minLength").exists()) {
                query(operation, right.query(name, ""), Rule.LIMIT, name + " empty", parameter);
            }
            if (schema.child("enum").exists()) {
                query(operation, right.query(name, "no-such-word"), Rule.ENUM, name + " outside its enum", parameter);
            }
        }
    }

    private void query(Operation operation, Call call, Rule rule, String title, SpecNode place) {
        session.responses.errorResponse(operation, rule, title, session.send(call), NOT_FOUND_OR_BAD_REQUEST, place);
        session.abortIfUnresponsive();
    }

    private void bodies(Operation operation) {
        Set<String> seen = new HashSet<>();
        for (SampleBodies.Named named : SampleBodies.samples(session.validator, operation)) {
            RequestBody right = with(operation, named.body());
            for (InvalidBody mutation : InvalidBodies.of(session.validator, right)) {
                if (seen.add(right.mediaType() + mutation.pointer() + mutation.change())) {
                    Rule rule = rule(mutation.keyword());
                    String title = mutation.pointer() + " " + mutation.change() + ", as " + right.mediaType();
                    Exchange exchange = session.send(Call.of(operation).body(right.with(mutation.value())));
                    session.responses.errorResponse(operation, rule, title, exchange, BAD_REQUEST, mutation.location());
                    session.abortIfUnresponsive();
                }
            }
            if (seen.add(right.mediaType())) {
                new BrokenBodies(session, operation, right).validator();
            }
            namesNothing(operation, right, seen);
        }
    }

    /** A right body for this server. */
    private RequestBody with(Operation operation, RequestBody body) {
        return SubmitChecks.filled(session, operation, body);
    }

    /** Where an operation knows 404 and its body names something by an id, an id that names nothing. */
    private void namesNothing(Operation operation, RequestBody right, Set<String> seen) {
        if (operation.response(404).isEmpty() || operation.jobSpec().isPresent()) {
            return;
        }
        right.value().properties().forEach(each -> {
            if (each.getKey().endsWith("Id") && seen.add("unknown " + each.getKey())) {
                ObjectNode wrong = right.value().deepCopy();
                wrong.put(each.getKey(), unknown(each.getValue().asText()));
                SpecNode place = Optional.of(Schemas.properties(right.schema()))
                        .map(members -> members.get(each.getKey()))
                        .orElse(right.schema());
                Exchange exchange = session.send(Call.of(operation).body(right.with(wrong)));
                String title = "unknown " + each.getKey();
                notFound(operation, title, exchange, NOT_FOUND_OR_BAD_REQUEST, place);
            }
        });
    }

    /** Wrong client credentials in the body of the token operation. */
    void tokenCredentials(Operation operation, RequestBody right) {
        Map<String, SpecNode> members = Schemas.properties(right.schema());
        for (String name : session.credentials.names()) {
            if (right.value().has(name)) {
                ObjectNode wrong = right.value().deepCopy();
                wrong.put(name, Credentials.wrong());
                Exchange exchange = session.send(Call.of(operation).body(right.with(wrong)));
                SpecNode place = members.getOrDefault(name, right.schema());
                session.responses.errorResponse(
                        operation, Rule.CREDENTIALS, "wrong " + name, exchange, UNAUTHORIZED, place);
                session.abortIfUnresponsive();
            }
        }
    }

    private static Rule rule(String keyword) {
        return switch (keyword) {
            case "required", "not" -> Rule.REQUIRED;
            case "enum" -> Rule.ENUM;
            case "type", "format", "pattern" -> Rule.TYPE;
            default -> Rule.LIMIT;
        };
    }

    /** An id of the same form that nothing has. */
    static String unknown(String sample) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'f';
            id.append(digit ? (char) ('0' + (c - '0' + 3) % 10) : letter ? (char) ('a' + (c - 'a' + 2) % 6) : c);
        }
        return id.toString();
    }
}
