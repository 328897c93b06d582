package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.MiraflowPacts.MEDIA;
import static dev.mediajobs.conformance.pact.MiraflowPacts.RESULT;
import static dev.mediajobs.conformance.pact.MiraflowPacts.key;
import static dev.mediajobs.conformance.pact.MiraflowPacts.refusal;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The pacts on polls of Miraflow's other jobs and on errors. */
abstract class MiraflowEndPacts {
    static final String UNKNOWN_ID = "cm00000000000000000000000";
    static final String MOCKUP = "/api/mockup/${jobId}/status";
    static final String THUMBNAIL = "/api/thumbnail/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact pollWorkingMockup(PactBuilder builder) {
        return poll(builder, "a poll of a mockup that is running", "generateMockup", "running", MOCKUP, body -> {
            body.stringMatcher("status", "created|started", "started");
            body.numberType("progress", 45);
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollMockup(PactBuilder builder) {
        return poll(builder, "a poll of a mockup that is completed", "generateMockup", "succeeded", MOCKUP, body -> {
            body.stringValue("status", "completed");
            body.stringMatcher("imageUrl", MiraflowListPacts.VIEW, "/api/media/" + MEDIA + "/view");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailedMockup(PactBuilder builder) {
        return poll(builder, "a poll of a mockup that failed", "generateMockup", "failed", MOCKUP, body -> {
            body.stringValue("status", "failed");
            body.stringMatcher("reason", VALUES, "No product was found.");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollUnknownMockup(PactBuilder builder) {
        return refused(
                builder, "a poll of a mockup that does not exist", 404, "Not found", request -> request.method("GET")
                        .path("/api/mockup/" + UNKNOWN_ID + "/status"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollWorkingThumbnail(PactBuilder builder) {
        String description = "a poll of a thumbnail that is running";
        return poll(builder, description, "generateThumbnail", "running", THUMBNAIL, body -> {
            body.stringMatcher("status", "created|started", "started");
            body.numberType("progress", 45);
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailedThumbnail(PactBuilder builder) {
        return poll(builder, "a poll of a thumbnail that failed", "generateThumbnail", "failed", THUMBNAIL, body -> {
            body.stringValue("status", "failed");
            body.stringMatcher("reason", VALUES, "The prompt was not understood.");
        });
    }

    /** A finished thumbnail has no status, and its link is on the vendor's host. */
    @Pact(consumer = CONSUMER)
    V4Pact downloadThumbnail(PactBuilder builder) {
        PactBuilder polled = PactConventions.with(
                builder.given("happy", job("miraflow", "generateThumbnail", "succeeded")),
                "a poll of a thumbnail that is done",
                request -> MiraflowPacts.poll(request, THUMBNAIL),
                response -> response.status(200).body(object(body -> {
                    body.valueFromProviderState("id", "${resultId}", RESULT);
                    body.stringMatcher("imageUrl", MiraflowListPacts.VIEW, "/api/media/" + MEDIA + "/view");
                })));
        return PactConventions.exchange(
                polled.given("happy"),
                "a request for the bytes of a file",
                request -> key(request.method("GET")
                        .path(fromProviderState("/api/media/${mediaId}/view", "/api/media/" + MEDIA + "/view"))),
                response -> response.status(200)
                        .header("Content-Type", Matchers.regexp("image/png|application/octet-stream", "image/png")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact downloadVideo(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miraflow", "createVideo", "succeeded")),
                "a request for the bytes of an avatar video",
                request -> MiraflowPacts.poll(request, "/api/video/${resultId}/download"),
                response -> response.status(200).header("Content-Type", "video/mp4"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact viewNothing(PactBuilder builder) {
        return refused(
                builder, "a request for a file that does not exist", 404, "Not found", request -> request.method("GET")
                        .path("/api/media/" + UNKNOWN_ID + "/view"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutAKey(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the voices without a key",
                request -> request.method("GET").path("/api/voices"),
                response -> response.status(401).body(refusal("Invalid API key")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact unknownAspectRatio(PactBuilder builder) {
        return refused(
                builder,
                "a submit of an image with an unknown aspect ratio",
                400,
                "aspectRatio must be one of 1:1, 16:9, 9:16, 4:3, 3:4",
                request -> request.method("POST").path("/api/image/generate").body(object(body -> {
                    body.stringValue("name", "nothing");
                    body.stringValue("prompt", "nothing");
                    body.stringValue("aspectRatio", "2:1");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tooOften(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("rate-limited", job("miraflow", "generateImage", "running")),
                "a poll of a picture above the rate limit",
                request -> MiraflowPacts.poll(request, MiraflowPacts.IMAGE),
                response -> PactConventions.tooManyRequests(response, refusal("Too many requests")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact serverError(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("errors-then-fine", job("miraflow", "generateImage", "running")),
                "a poll of a picture during a server error",
                request -> MiraflowPacts.poll(request, MiraflowPacts.IMAGE),
                response -> response.status(500).body(refusal("Internal server error")));
    }

    private static V4Pact poll(
            PactBuilder builder,
            String description,
            String operation,
            String phase,
            String path,
            Consumer<LambdaDslJsonBody> status) {
        return PactConventions.exchange(
                builder.given(phase.equals("failed") ? "fails" : "happy", job("miraflow", operation, phase)),
                description,
                request -> MiraflowPacts.poll(request, path),
                response -> response.status(200).body(object(body -> {
                    body.stringValue("result", "success");
                    status.accept(body);
                })));
    }

    private static V4Pact refused(
            PactBuilder builder,
            String description,
            int status,
            String error,
            UnaryOperator<HttpRequestBuilder> request) {
        return PactConventions.exchange(
                builder.given("happy"), description, each -> key(request.apply(each)), response -> response.status(
                                status)
                        .body(refusal(error)));
    }
}
