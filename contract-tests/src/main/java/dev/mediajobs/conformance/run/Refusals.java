package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.Mutation;
import dev.mediajobs.conformance.request.Mutations;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests that are wrong on purpose and must be refused. */
final class Refusals {

    private static final List<Integer> BAD = List.of(400, 422);
    private static final List<Integer> NOT_LET_IN = List.of(401, 403);
    private static final List<Integer> NOT_FOUND = List.of(404, 410);
    private static final List<Integer> NOT_FOUND_OR_BAD = List.of(400, 404, 410, 422);

    private final Session session;

    Refusals(Session session) {
        this.session = session;
    }

    /** Everything that can be wrong with a request of this operation. */
    void judge(Operation operation, Call right) {
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
                session.replies.expectedRefusal(operation, Rule.CREDENTIALS, way, exchange, NOT_LET_IN, place);
            } else {
                session.replies.refusal(operation, Rule.CREDENTIALS, way, exchange, NOT_LET_IN, place);
            }
            session.goOnIfAlive();
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
                session.replies.expectedRefusal(
                        operation, Rule.UNKNOWN_ID, other, session.send(malformed), NOT_FOUND_OR_BAD, parameter);
                session.goOnIfAlive();
            }
        }
    }

    /** That an id that names nothing is refused is a rule only where a document lists that refusal. */
    private void notFound(Operation operation, String title, Exchange exchange, List<Integer> wanted, SpecNode place) {
        if (operation.refusesAsDocumented(NOT_FOUND)) {
            session.replies.refusal(operation, Rule.UNKNOWN_ID, title, exchange, wanted, place);
        } else {
            session.replies.expectedRefusal(operation, Rule.UNKNOWN_ID, title, exchange, wanted, place);
        }
        session.goOnIfAlive();
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
        session.replies.refusal(operation, rule, title, session.send(call), NOT_FOUND_OR_BAD, place);
        session.goOnIfAlive();
    }

    private void bodies(Operation operation) {
        Set<String> seen = new HashSet<>();
        for (Bodies.Named named : Bodies.samples(session.judge, operation)) {
            Body right = with(operation, named.body());
            for (Mutation mutation : Mutations.of(session.judge, right)) {
                if (seen.add(right.mediaType() + mutation.pointer() + mutation.what())) {
                    Rule rule = rule(mutation.keyword());
                    String title = mutation.pointer() + " " + mutation.what() + ", as " + right.mediaType();
                    Exchange exchange = session.send(Call.of(operation).body(right.with(mutation.value())));
                    session.replies.refusal(operation, rule, title, exchange, BAD, mutation.place());
                    session.goOnIfAlive();
                }
            }
            if (seen.add(right.mediaType())) {
                new BrokenBodies(session, operation, right).judge();
            }
            namesNothing(operation, right, seen);
        }
    }

    /** A right body for this server. */
    private Body with(Operation operation, Body body) {
        return Submits.filled(session, operation, body);
    }

    /** Where an operation knows 404 and its body names something by an id, an id that names nothing. */
    private void namesNothing(Operation operation, Body right, Set<String> seen) {
        if (operation.answer(404).isEmpty() || operation.story().isPresent()) {
            return;
        }
        right.value().properties().forEach(each -> {
            if (each.getKey().endsWith("Id") && seen.add("unknown " + each.getKey())) {
                ObjectNode wrong = right.value().deepCopy();
                wrong.put(each.getKey(), unknown(each.getValue().asText()));
                SpecNode place = Optional.of(Bodies.members(right.schema()))
                        .map(members -> members.get(each.getKey()))
                        .orElse(right.schema());
                Exchange exchange = session.send(Call.of(operation).body(right.with(wrong)));
                String title = "unknown " + each.getKey();
                notFound(operation, title, exchange, NOT_FOUND_OR_BAD, place);
            }
        });
    }

    /** Wrong client credentials in the body of the token operation. */
    void tokenCredentials(Operation operation, Body right) {
        Map<String, SpecNode> members = Bodies.members(right.schema());
        for (String name : session.credentials.names()) {
            if (right.value().has(name)) {
                ObjectNode wrong = right.value().deepCopy();
                wrong.put(name, Credentials.wrong());
                Exchange exchange = session.send(Call.of(operation).body(right.with(wrong)));
                SpecNode place = members.getOrDefault(name, right.schema());
                session.replies.refusal(operation, Rule.CREDENTIALS, "wrong " + name, exchange, NOT_LET_IN, place);
                session.goOnIfAlive();
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
