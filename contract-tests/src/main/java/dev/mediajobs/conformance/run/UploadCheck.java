package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Fixtures;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that are announced, sent to the link of the answer, and read back. */
final class UploadCheck {

    private static final String LINK = "uploadUrl";

    private final Session session;

    UploadCheck(Session session) {
        this.session = session;
    }

    /** Whether an operation announces an upload: its answer has the link for the bytes. */
    static boolean announces(Operation operation) {
        return operation
                .success()
                .map(responseSpec ->
                        responseSpec.schema().at("properties", LINK).exists())
                .orElse(false);
    }

    /** Announces a picture, sends it, and calls what ends the upload and what reads it back. */
    void run(Operation announcement) {
        SampleBodies.Named sample =
                SampleBodies.samples(session.validator, announcement).get(0);
        byte[] bytes = Fixtures.png();
        ObjectNode value = sample.body().value().deepCopy();
        value.put("fileSize", bytes.length).put("contentType", "image/png");
        Exchange announced =
                session.send(Call.of(announcement).body(sample.body().with(value)));
        JsonNode response = session.responses.success(announcement, "announce a picture", announced, true);
        session.abortIfUnresponsive();
        if (response.isMissingNode()) {
            return;
        }
        session.ids.record(announcement, response);
        SpecNode place = announcement.success().orElseThrow().schema().at("properties", LINK);
        try (Recorder.OpenCheck check = session.recorder.open(announcement, Rule.UPLOAD, "send the bytes")) {
            send(announced, response.path(LINK).asText(""), bytes, place, check);
        }
        session.abortIfUnresponsive();
        session.ids.of("mediaId").ifPresent(id -> {
            session.vendor.operations().stream().filter(each -> ends(each)).forEach(each -> end(each, id));
            session.vendor.operations().stream()
                    .filter(each -> each.path().contains("{mediaId}"))
                    .forEach(each -> readBack(each, id, bytes));
        });
    }

    private void send(Exchange announced, String text, byte[] bytes, SpecNode place, Recorder.OpenCheck check) {
        if (!text.matches("https?://.+")) {
            check.addFinding("/" + LINK, "an http link", text, place, Optional.of(announced), false);
            return;
        }
        // The link is signed as it stands, and no key ever goes with it.
        Request put = new Request("PUT", URI.create(text), List.of(Map.entry("Content-Type", "image/png")), bytes);
        Exchange sent = session.send(put);
        if (!sent.isSuccess()) {
            String actual = sent.reply().isEmpty() ? sent.failureReason() : "status " + sent.status();
            check.addLinkFinding("/" + LINK, "a link that takes the bytes", actual, place, sent, announced, false);
        }
    }

    private boolean ends(Operation operation) {
        return operation.path().startsWith("/api/media/")
                && !announces(operation)
                && operation.requestContents().containsKey("application/json");
    }

    private void end(Operation operation, String id) {
        RequestBody body =
                SampleBodies.samples(session.validator, operation).get(0).body();
        ObjectNode value = body.value().deepCopy();
        Exchange exchange = session.send(Call.of(operation).body(body.with(value.put("mediaId", id))));
        session.responses.success(operation, "end the upload", exchange, true);
        session.abortIfUnresponsive();
    }

    private void readBack(Operation operation, String id, byte[] bytes) {
        Exchange exchange = session.send(Call.of(operation).path("mediaId", id));
        session.responses.success(operation, "read the upload back", exchange, true);
        session.abortIfUnresponsive();
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
            return;
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.UPLOAD, "compare the bytes")) {
            byte[] got = exchange.reply().map(Response::body).orElse(new byte[0]);
            if (exchange.isSuccess() && !Arrays.equals(got, bytes)) {
                SpecNode place = operation.success().orElseThrow().entry();
                String actual = got.length + " other bytes";
                boolean note = Evidence.isInferred(operation);
                check.addFinding("body", "the bytes that were sent", actual, place, Optional.of(exchange), note);
            }
        }
    }
}
