package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.MiragicPacts.ID;
import static dev.mediajobs.conformance.pact.MiragicPacts.POLLED;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;

/** The pacts on Miragic's sound, short path, files and errors. */
abstract class MiragicEndPacts {
    static final String SHORT = "/api/v1/speed-painting/${jobId}";
    static final String FILES = "/uploads/speedpainting/";

    @Pact(consumer = CONSUMER)
    V4Pact submitWithSound(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a speed painting with a sound",
                request -> request.method("POST")
                        .path("/api/v1/speed-painting/create")
                        .body(new MultipartForm()
                                .text("fps", "30", "30|60")
                                .text("quality", "sd", "sd|hd")
                                .text("sequence", "auto", "auto|vertical")
                                .text("hand_style", "1", "[0-4]")
                                .file("image", "picture.png", "image/png", Pictures.png())
                                .file("audio_file", "voice.wav", "audio/wav", Pictures.wav()))
                        .header("X-API-Key", "key"),
                response -> response.status(200).body(object(body -> {
                    body.booleanValue("success", true);
                    body.object("data", data -> {
                        data.stringMatcher("jobId", "\\S+", ID);
                        data.stringValue("status", "PENDING");
                    });
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollByShortPath(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "succeeded")),
                "a poll of a speed painting that is completed, by the short path",
                request -> poll(request, SHORT),
                response -> response.status(200).body(MiragicPacts.painting(data -> {
                    data.stringValue("status", "COMPLETED");
                    data.stringMatcher("processedVideoUrl", LINK, "https://example.com/video.mp4");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollPendingByShortPath(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "running")),
                "a poll of a speed painting that is running, by the short path",
                request -> poll(request, SHORT),
                response -> response.status(200)
                        .body(MiragicPacts.painting(data -> data.stringValue("status", "PENDING"))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact downloadVideo(PactBuilder builder) {
        String path = FILES + "processed/${jobId}.mp4";
        return PactConventions.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "succeeded")),
                "a request for the bytes of a speed painting",
                request -> request.method("GET").path(fromProviderState(path, path.replace("${jobId}", ID))),
                response -> response.status(200).header("Content-Type", "video/mp4"));
    }

    @Pact(consumer = CONSUMER)
    V4Pact downloadNothing(PactBuilder builder) {
        PactBuilder video = PactConventions.with(
                builder.given("happy"),
                "a request for a speed painting's file that does not exist",
                request -> request.method("GET").path(FILES + "processed/nothing.mp4"),
                response -> response.status(404));
        return PactConventions.exchange(
                video.given("happy"),
                "a request for a picture that was never uploaded",
                request -> request.method("GET").path(FILES + "original/nothing.png"),
                response -> response.status(404));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutAKey(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "running")),
                "a poll of a speed painting without a key",
                request -> request.method("GET").path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID))),
                response -> response.status(401)
                        .body(MiragicPacts.refusal("INVALID_API_KEY", "Invalid or expired API key")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutAPicture(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a speed painting without a picture",
                request -> request.method("POST")
                        .path("/api/v1/speed-painting/create")
                        .body(new MultipartForm()
                                .text("fps", "30", "30|60")
                                .text("quality", "hd", "sd|hd")
                                .text("sequence", "auto", "auto|vertical")
                                .text("hand_style", "1", "[0-4]"))
                        .header("X-API-Key", "key"),
                response -> response.status(400).body(object(body -> {
                    body.booleanValue("success", false);
                    body.stringMatcher("message", VALUES, "image is required");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutCredits(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("no-credits"),
                "a submit of a speed painting without sufficient credits",
                request -> MiragicPacts.submission(request).header("X-API-Key", "key"),
                response -> response.status(402)
                        .body(MiragicPacts.refusal("INSUFFICIENT_CREDITS", "Insufficient credits")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tooOften(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("rate-limited", job("miragic", "createSpeedPainting", "running")),
                "a poll of a speed painting above the rate limit",
                request -> poll(request, POLLED),
                response -> PactConventions.tooManyRequests(
                        response, MiragicPacts.refusal("RATE_LIMIT_EXCEEDED", "Too many requests")));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request, String path) {
        return request.method("GET")
                .path(fromProviderState(path, path.replace("${jobId}", ID)))
                .header("X-API-Key", "key");
    }
}
