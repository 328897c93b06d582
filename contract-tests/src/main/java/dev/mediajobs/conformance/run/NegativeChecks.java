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
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sends invalid requests, which the server must refuse. */
final class NegativeChecks {

    private static final List<Integer> BAD_REQUEST = List.of(400, 422);
    private static final List<Integer> UNAUTHORIZED = List.of(401, 403);
    private static final List<Integer> NOT_FOUND = List.of(404, 410);
    private static final List<Integer> NOT_FOUND_OR_BAD_REQUEST = List.of(400, 404, 410, 422);

    private final Session session;

    NegativeChecks(Session session) {
        this.session = session;
    }

    /** Sends invalid credentials, ids, query parameters and bodies. */
    void check(Operation operation, Call valid) {
        credentials(operation, valid);
        unknownIds(operation);
        queries(operation, valid);
        bodies(operation);
    }

    private void credentials(Operation operation, Call valid) {
        SpecNode security = operation.node().child("security");
        SpecNode location = security.exists()
                ? security
                : operation.vendor().document().root().child("security");
        session.credentials.refused(operation).forEach((title, headers) -> {
            Exchange exchange = session.send(valid, headers);
            boolean documented = !operation.isUndocumented();
            session.error(operation, Rule.CREDENTIALS, title, exchange, UNAUTHORIZED, location, documented);
        });
    }

    private void unknownIds(Operation operation) {
        for (SpecNode parameter : operation.parameters("path")) {
            String name = parameter.child("name").text();
            Call call = Call.of(operation)
                    .path(name, unknown(parameter.child("example").text()));
            unknownId(operation, "unknown " + name, call, NOT_FOUND, parameter, operation.documentsError(NOT_FOUND));
            if (parameter.at("schema", "format").text().equals("uuid")) {
                Call malformed = Call.of(operation).path(name, "no-uuid");
                unknownId(operation, name + " not a UUID", malformed, NOT_FOUND_OR_BAD_REQUEST, parameter, false);
            }
        }
    }

    private void unknownId(
            Operation operation,
            String title,
            Call call,
            List<Integer> expected,
            SpecNode location,
            boolean documented) {
        session.error(operation, Rule.UNKNOWN_ID, title, session.send(call), expected, location, documented);
    }

    private void queries(Operation operation, Call valid) {
        for (SpecNode parameter : operation.parameters("query")) {
            String name = parameter.child("name").text();
            SpecNode schema = parameter.child("schema");
            if (List.of("integer", "number").contains(schema.child("type").text())) {
                query(operation, valid.query(name, "many"), Rule.TYPE, name + " not a number", parameter);
            }
            if (schema.child("minimum").exists()) {
                String value = Long.toString(schema.child("minimum").json().asLong() - 1);
                query(operation, valid.query(name, value), Rule.LIMIT, name + " below its minimum", parameter);
            }
            if (schema.child("minLength").exists()) {
                query(operation, valid.query(name, ""), Rule.LIMIT, name + " empty", parameter);
            }
            if (schema.child("enum").exists()) {
                query(operation, valid.query(name, "no-such-word"), Rule.ENUM, name + " outside its enum", parameter);
            }
        }
    }

    private void query(Operation operation, Call call, Rule rule, String title, SpecNode parameter) {
        session.error(operation, rule, title, session.send(call), NOT_FOUND_OR_BAD_REQUEST, parameter, true);
    }

    private void bodies(Operation operation) {
        Set<String> seen = new HashSet<>();
        for (SampleBodies.Named named : SampleBodies.samples(session.validator, operation)) {
            RequestBody valid = session.filled(operation, named.body());
            for (InvalidBody invalid : InvalidBodies.of(session.validator, valid)) {
                if (seen.add(valid.mediaType() + invalid.pointer() + invalid.change())) {
                    Rule rule = rule(invalid.keyword());
                    String title = invalid.pointer() + " " + invalid.change() + ", as " + valid.mediaType();
                    Exchange exchange = session.send(Call.of(operation).body(valid.with(invalid.value())));
                    session.error(operation, rule, title, exchange, BAD_REQUEST, invalid.location(), true);
                }
            }
            if (seen.add(valid.mediaType())) {
                new BrokenBodies(session, operation, valid).check();
            }
            unknownIdsInBody(operation, valid, seen);
        }
    }

    private void unknownIdsInBody(Operation operation, RequestBody valid, Set<String> seen) {
        if (operation.response(404).isEmpty() || operation.jobSpec().isPresent()) {
            return;
        }
        valid.value().properties().forEach(each -> {
            String title = "unknown " + each.getKey();
            if (each.getKey().endsWith("Id") && seen.add(title)) {
                Call call = withField(
                        operation, valid, each.getKey(), unknown(each.getValue().asText()));
                SpecNode location = property(valid, each.getKey());
                boolean documented = operation.documentsError(NOT_FOUND);
                unknownId(operation, title, call, NOT_FOUND_OR_BAD_REQUEST, location, documented);
            }
        });
    }

    /** Sends invalid client credentials in the body of the token operation. */
    void tokenCredentials(Operation operation, RequestBody valid) {
        for (String name : session.credentials.names()) {
            if (valid.value().has(name)) {
                Exchange exchange = session.send(withField(operation, valid, name, Credentials.wrong()));
                SpecNode location = property(valid, name);
                session.error(operation, Rule.CREDENTIALS, "wrong " + name, exchange, UNAUTHORIZED, location, true);
            }
        }
    }

    private static Call withField(Operation operation, RequestBody body, String name, String value) {
        ObjectNode changed = body.value().deepCopy();
        return Call.of(operation).body(body.with(changed.put(name, value)));
    }

    private static SpecNode property(RequestBody body, String name) {
        return Schemas.properties(body.schema()).getOrDefault(name, body.schema());
    }

    private static Rule rule(String keyword) {
        return switch (keyword) {
            case "required", "not" -> Rule.REQUIRED;
            case "enum" -> Rule.ENUM;
            case "type", "format", "pattern" -> Rule.TYPE;
            default -> Rule.LIMIT;
        };
    }

    /** Returns an id of the same format that does not exist. */
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
