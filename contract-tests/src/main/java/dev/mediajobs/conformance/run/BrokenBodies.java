package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bodies that cannot be read, and bodies under another media type than the documented ones. */
final class BrokenBodies {

    private static final int UNSUPPORTED = 415;
    private static final List<Integer> BAD = List.of(400, 422);
    private static final List<Integer> BAD_MEDIA = List.of(400, UNSUPPORTED, 422);

    private final Session session;
    private final Operation operation;
    private final RequestBody right;

    BrokenBodies(Session session, Operation operation, RequestBody right) {
        this.session = session;
        this.operation = operation;
        this.right = right;
    }

    void validator() {
        byte[] bytes = right.bytes();
        String type = right.contentType();
        if (!right.mediaType().equals("application/x-www-form-urlencoded")) {
            refused("cut off, as " + right.mediaType(), type, Arrays.copyOf(bytes, bytes.length / 2));
        }
        String empty = "empty, as " + right.mediaType();
        if (session.validator.isValid(right.schema(), JsonNodeFactory.instance.objectNode())) {
            // Where no member is required, a server may take an absent body for an empty one.
            expected(Rule.MALFORMED_BODY, empty, type, new byte[0], BAD, right.schema());
        } else {
            refused(empty, type, new byte[0]);
        }
        if (right.mediaType().equals("application/json")) {
            refused("a list in place of an object", type, "[]".getBytes(StandardCharsets.UTF_8));
        }
        if (right.isMultipart()) {
            String title = "multipart without a boundary";
            expected(Rule.MALFORMED_BODY, title, right.mediaType(), bytes, BAD_MEDIA, right.schema());
        }
        SpecNode documented = operation.node().at("requestBody", "content");
        for (String other : List.of("text/plain", "application/xml")) {
            expected(Rule.MEDIA_TYPE, "sent as " + other, other, bytes, BAD_MEDIA, documented);
        }
    }

    private void refused(String title, String contentType, byte[] bytes) {
        Exchange exchange = send(contentType, bytes);
        session.responses.errorResponse(operation, Rule.MALFORMED_BODY, title, exchange, BAD, right.schema());
        session.abortIfUnresponsive();
    }

    /** No document says what becomes of such a body, unless it lists the refusal for it. */
    private void expected(
            Rule rule, String title, String contentType, byte[] bytes, List<Integer> wanted, SpecNode place) {
        Exchange exchange = send(contentType, bytes);
        if (operation.documentsError(List.of(UNSUPPORTED))) {
            session.responses.errorResponse(operation, rule, title, exchange, wanted, place);
        } else {
            session.responses.expectedError(operation, rule, title, exchange, wanted, place);
        }
        session.abortIfUnresponsive();
    }

    private Exchange send(String contentType, byte[] bytes) {
        return session.send(Call.of(operation).body(contentType, bytes));
    }
}
