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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests that are wrong on purpose and must be refused. */
final class Refusals {

    private static final List<Integer> BAD = List.of(400, 422);
    private static final List<Integer> BAD_MEDIA = List.of(400, 415, 422);
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
            session.replies.refusal(operation, Rule.CREDENTIALS, way, exchange, NOT_LET_IN, place);
            session.goOnIfAlive();
        });
    }

    private void unknownIds(Operation operation) {
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            String sample = parameter.child("example").text();
            Call call = Call.of(operation).path(name, unknown(sample));
            String title = "unknown " + name;
            session.replies.refusal(operation, Rule.UNKNOWN_ID, title, session.send(call), NOT_FOUND, parameter);
            session.goOnIfAlive();
            if (parameter.at("schema", "format").text().equals("uuid")) {
                Call malformed = Call.of(operation).path(name, "no-uuid");
                String other = name + " that is no UUID";
                session.replies.refusal(
                        operation, Rule.UNKNOWN_ID, other, session.send(malformed), NOT_FOUND_OR_BAD, parameter);
                session.goOnIfAlive();
            }
        }
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
                broken(operation, right);
            }
            namesNothing(operation, right, seen);
        }
    }

    /** A right body for this server. */
    private Body with(Operation operation, Body body) {
        return Submits.filled(session, operation, body);
    }

    private void broken(Operation operation, Body right) {
        SpecNode place = right.content();
        byte[] bytes = right.bytes();
        if (!right.mediaType().equals("application/x-www-form-urlencoded")) {
            byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
            send(
                    operation,
                    Rule.BROKEN_BODY,
                    "cut off, as " + right.mediaType(),
                    right.contentType(),
                    half,
                    BAD,
                    place);
        }
        send(
                operation,
                Rule.BROKEN_BODY,
                "empty, as " + right.mediaType(),
                right.contentType(),
                new byte[0],
                BAD,
                place);
        if (right.mediaType().equals("application/json")) {
            byte[] list = "[]".getBytes(StandardCharsets.UTF_8);
            send(operation, Rule.BROKEN_BODY, "a list in place of an object", right.contentType(), list, BAD, place);
        }
        if (right.isMultipart()) {
            send(
                    operation,
                    Rule.BROKEN_BODY,
                    "multipart without a boundary",
                    right.mediaType(),
                    bytes,
                    BAD_MEDIA,
                    place);
        }
        SpecNode media = operation.node().at("requestBody", "content");
        send(operation, Rule.MEDIA_TYPE, "sent as text/plain", "text/plain", bytes, BAD_MEDIA, media);
        send(operation, Rule.MEDIA_TYPE, "sent as application/xml", "application/xml", bytes, BAD_MEDIA, media);
    }

    private void send(
            Operation operation,
            Rule rule,
            String title,
            String contentType,
            byte[] bytes,
            List<Integer> wanted,
            SpecNode place) {
        Exchange exchange = session.send(Call.of(operation).body(contentType, bytes));
        session.replies.refusal(operation, rule, title, exchange, wanted, place);
        session.goOnIfAlive();
    }

    /** Where an operation knows 404 and its body names something by an id, an id that names nothing. */
    private void namesNothing(Operation operation, Body right, Set<String> seen) {
        if (!operation.statuses(4).contains(404) || operation.story().isPresent()) {
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
                session.replies.refusal(operation, Rule.UNKNOWN_ID, title, exchange, NOT_FOUND_OR_BAD, place);
                session.goOnIfAlive();
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
            case "required" -> Rule.REQUIRED;
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
