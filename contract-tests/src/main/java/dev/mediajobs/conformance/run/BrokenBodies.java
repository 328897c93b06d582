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

/** Sends malformed bodies, and bodies with an undocumented media type. */
final class BrokenBodies {

    private static final int UNSUPPORTED = 415;
    private static final List<Integer> BAD = List.of(400, 422);
    private static final List<Integer> BAD_MEDIA = List.of(400, UNSUPPORTED, 422);

    private final Session session;
    private final Operation operation;
    private final RequestBody valid;
    /** Whether a document lists the error of an undocumented media type. */
    private final boolean documentsUnsupported;

    BrokenBodies(Session session, Operation operation, RequestBody valid) {
        this.session = session;
        this.operation = operation;
        this.valid = valid;
        this.documentsUnsupported = operation.documentsError(List.of(UNSUPPORTED));
    }

    void check() {
        byte[] bytes = valid.bytes();
        String type = valid.contentType();
        if (!valid.mediaType().equals("application/x-www-form-urlencoded")) {
            malformed("truncated, as " + valid.mediaType(), type, Arrays.copyOf(bytes, bytes.length / 2), BAD, true);
        }
        // If no field is required, a server may accept an absent body as an empty one.
        boolean mayBeEmpty = session.validator.isValid(valid.schema(), JsonNodeFactory.instance.objectNode());
        boolean documented = !mayBeEmpty || documentsUnsupported;
        malformed("empty, as " + valid.mediaType(), type, new byte[0], BAD, documented);
        if (valid.mediaType().equals("application/json")) {
            malformed("an array instead of an object", type, "[]".getBytes(StandardCharsets.UTF_8), BAD, true);
        }
        if (valid.isMultipart()) {
            malformed("multipart without a boundary", valid.mediaType(), bytes, BAD_MEDIA, documentsUnsupported);
        }
        SpecNode contents = operation.node().at("requestBody", "content");
        for (String other : List.of("text/plain", "application/xml")) {
            Exchange exchange = session.send(Call.of(operation).body(other, bytes));
            String title = valid.mediaType() + " sent as " + other;
            session.error(operation, Rule.MEDIA_TYPE, title, exchange, BAD_MEDIA, contents, documentsUnsupported);
        }
    }

    private void malformed(String title, String contentType, byte[] bytes, List<Integer> expected, boolean documented) {
        Exchange exchange = session.send(Call.of(operation).body(contentType, bytes));
        session.error(operation, Rule.MALFORMED_BODY, title, exchange, expected, valid.schema(), documented);
    }
}
