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
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks uploads: creates one, sends the file to the returned URL, and downloads it. */
final class UploadCheck {

    private static final String LINK = "uploadUrl";

    private final Session session;

    UploadCheck(Session session) {
        this.session = session;
    }

    /** Returns whether an operation creates an upload: its response has the upload URL. */
    static boolean createsUpload(Operation operation) {
        return operation.responseSchema().at("properties", LINK).exists();
    }

    /** Uploads an image, finishes the upload and downloads the file. */
    void run(Operation creation) {
        RequestBody sample = session.sample(creation);
        byte[] bytes = Fixtures.png();
        ObjectNode value = sample.value().deepCopy();
        value.put("fileSize", bytes.length).put("contentType", "image/png");
        Exchange created = session.send(Call.of(creation).body(sample.with(value)));
        JsonNode response = session.success(creation, "create an upload", created, true);
        if (response.isMissingNode()) {
            return;
        }
        session.ids.record(creation, response);
        SpecNode location = creation.responseSchema().at("properties", LINK);
        try (Recorder.OpenCheck check = session.recorder.open(creation, Rule.UPLOAD, "upload the file")) {
            send(created, response.path(LINK).asText(""), bytes, location, check);
        }
        session.abortIfUnresponsive();
        session.ids.of("mediaId").ifPresent(id -> {
            session.vendor.operations().stream().filter(UploadCheck::finishes).forEach(each -> finish(each, id));
            session.vendor.operations().stream()
                    .filter(each -> each.path().contains("{mediaId}"))
                    .forEach(each -> download(each, id, bytes));
        });
    }

    private void send(Exchange created, String url, byte[] bytes, SpecNode location, Recorder.OpenCheck check) {
        Optional<URI> link = httpUrl(url);
        if (link.isEmpty()) {
            check.addFinding("/" + LINK, "an http or https URL", url, location, Optional.of(created), false);
            return;
        }
        // The URL is signed, so credentials are never sent with it.
        Request put = new Request("PUT", link.get(), List.of(Map.entry("Content-Type", "image/png")), bytes);
        Exchange sent = session.sendToLink(put);
        if (!sent.isSuccess()) {
            String actual = sent.response().isEmpty() ? sent.failureReason() : "status " + sent.status();
            check.addLinkFinding(
                    "/" + LINK, "a URL that accepts the file", actual, location, sent, created.request(), false);
        }
    }

    private static Optional<URI> httpUrl(String text) {
        try {
            return Optional.of(new URI(text)).filter(each -> text.matches("https?://.+") && each.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean finishes(Operation operation) {
        return operation.path().startsWith("/api/media/")
                && !createsUpload(operation)
                && operation.requestContents().containsKey("application/json");
    }

    private void finish(Operation operation, String id) {
        RequestBody body = session.sample(operation);
        ObjectNode value = body.value().deepCopy();
        Exchange exchange = session.send(Call.of(operation).body(body.with(value.put("mediaId", id))));
        session.success(operation, "finish the upload", exchange, true);
    }

    private void download(Operation operation, String id, byte[] bytes) {
        Exchange exchange = session.send(Call.of(operation).path("mediaId", id));
        session.success(operation, "download the uploaded file", exchange, true);
        if (ResponseValidator.isAbsent(exchange)) {
            session.markMissing(operation);
            return;
        }
        try (Recorder.OpenCheck check = session.recorder.open(operation, Rule.UPLOAD, "compare the uploaded file")) {
            byte[] downloaded = exchange.response().map(Response::body).orElse(new byte[0]);
            if (exchange.isSuccess() && !Arrays.equals(downloaded, bytes)) {
                SpecNode location = operation.success().orElseThrow().entry();
                String actual = downloaded.length + " different bytes";
                boolean note = Evidence.isInferred(operation);
                check.addFinding("body", "the uploaded bytes", actual, location, Optional.of(exchange), note);
            }
        }
    }
}
