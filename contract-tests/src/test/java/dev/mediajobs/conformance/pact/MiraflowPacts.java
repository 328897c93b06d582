package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.TIME;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.job;

import au.com.dius.pact.consumer.dsl.BodyBuilder;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The pacts on Miraflow's avatars, pictures and avatar videos. */
abstract class MiraflowPacts {
    static final String JOB = "cm42ab3ou0008aggajj0jy5e2";
    static final String MEDIA = "cm42ab3ou0008aggajj0jy5e3";
    static final String AVATAR = "cm2yaz9j10008l0qg9npyjgs3";
    static final String VOICE = "cm1lgilny0005m2lnvv3vgtgv";

    /** The id of a result, which differs from that of its job. */
    static final String RESULT = "cm42ab3ou0008aggajj0jy5e4";

    static final String PICTURE = "miraflow:image:" + JOB;
    static final String FILM = "miraflow:video:" + JOB;
    static final String IMAGE = "/api/image/${jobId}";
    static final String VIDEO = "/api/video/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact avatars(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the avatars",
                request -> key(request.method("GET").path("/api/avatars")),
                response -> response.status(200)
                        .body(newJsonBody(body -> body.eachLike("avatars", avatar -> {
                                    avatar.stringMatcher("id", "\\S+", AVATAR);
                                    avatar.stringType("name", "Aerin");
                                    avatar.stringMatcher("createdAt", TIME, "2024-11-01T05:37:46.194Z");
                                }))
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact avatarsWithAWrongKey(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the avatars with a wrong key",
                request -> request.method("GET").path("/api/avatars").header("x-api-key", "invalid-key"),
                response -> response.status(401).body(refusal("Invalid API key")));
    }

    /** Between the two exchanges, the bytes are sent to another host, see {@link PresignedLinkHost}. */
    @Pact(consumer = CONSUMER)
    V4Pact upload(PactBuilder builder) {
        PactBuilder announced = PactConventions.with(
                builder.given("happy"),
                "an announcement of a file",
                request -> key(request.method("POST")
                        .path("/api/media/initialize")
                        .body(newJsonBody(body -> {
                                    body.stringValue("fileName", "picture.png");
                                    body.stringValue("contentType", "image/png");
                                    body.numberValue("fileSize", Pictures.png().length);
                                })
                                .build())),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringMatcher("mediaId", "\\S+", MEDIA);
                                    body.stringMatcher("uploadUrl", LINK, PresignedLinkHost.LINK);
                                })
                                .build()));
        return PactConventions.exchange(
                announced.given("happy"),
                "the completion of an upload",
                request -> key(request.method("POST")
                        .path("/api/media/finalize")
                        .body(newJsonBody(body -> body.valueFromProviderState("mediaId", "${uploadedMediaId}", MEDIA))
                                .build())),
                response -> response.status(200)
                        .body(newJsonBody(body -> body.booleanValue("success", true))
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitImage(PactBuilder builder) {
        return submit(builder, "a submit of a picture", "/api/image/generate", body -> {
            body.stringValue("prompt", "A lighthouse at dusk");
            body.stringValue("name", "lighthouse");
            body.stringValue("aspectRatio", "16:9");
            body.numberValue("seed", 12345);
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollWorkingImage(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miraflow", "generateImage", "running")),
                "a poll of a picture that is running",
                request -> poll(request, IMAGE),
                response -> response.status(200).body(working()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollImage(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miraflow", "generateImage", "succeeded")),
                "a poll of a picture that is done",
                request -> poll(request, IMAGE),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.valueFromProviderState("id", "${resultId}", RESULT);
                                    body.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
                                    body.stringMatcher("downloadUrl", LINK, "https://example.com/image.png");
                                    body.stringMatcher("mediaId", "\\S+", "cm42ab3ou0008aggajj0jy5e3");
                                })
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailedImage(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("fails", job("miraflow", "generateImage", "failed")),
                "a poll of a picture that failed",
                request -> poll(request, IMAGE),
                response -> response.status(200).body(status("inference_failed|inference_error", "inference_failed")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollUnknownImage(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a poll of a picture that does not exist",
                request -> key(request.method("GET").path("/api/image/cm00000000000000000000000")),
                response -> response.status(404).body(refusal("Not found")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitVideo(PactBuilder builder) {
        return submit(builder, "a submit of an avatar video", "/api/video/create", body -> {
            body.stringValue("avatarId", AVATAR);
            body.stringValue("name", "greeting");
            body.stringValue("voiceId", VOICE);
            body.stringValue("text", "Welcome to the lighthouse.");
        });
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollWorkingVideo(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("miraflow", "createVideo", "running")),
                "a poll of an avatar video that is running",
                request -> poll(request, VIDEO + "/status"),
                response -> response.status(200).body(working()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollVideo(PactBuilder builder) {
        Map<String, Object> done = job("miraflow", "createVideo", "succeeded");
        PactBuilder polled = PactConventions.with(
                builder.given("happy", done),
                "a poll of an avatar video that is done",
                request -> poll(request, VIDEO + "/status"),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringValue("result", "success");
                                    body.stringValue("status", "inference_complete");
                                    body.valueFromProviderState("videoId", "${resultId}", RESULT);
                                })
                                .build()));
        return PactConventions.exchange(
                polled.given("happy", done),
                "a request for an avatar video that is done",
                request -> poll(request, "/api/video/${resultId}"),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringMatcher("id", "\\S+", RESULT);
                                    body.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
                                    body.stringMatcher("downloadUrl", LINK, "https://example.com/video.mp4");
                                })
                                .build()));
    }

    /** Builds the pact on a submit. */
    static V4Pact submit(PactBuilder builder, String description, String path, Consumer<LambdaDslJsonBody> body) {
        return submit(builder, description, request -> request.path(path).body(PactConventions.object(body)));
    }

    static V4Pact submit(PactBuilder builder, String description, String path, BodyBuilder body) {
        return submit(builder, description, request -> request.path(path).body(body));
    }

    private static V4Pact submit(PactBuilder builder, String description, UnaryOperator<HttpRequestBuilder> request) {
        return PactConventions.exchange(
                builder.given("happy"),
                description,
                post -> key(request.apply(post.method("POST"))),
                response -> response.status(200).body(submitted()));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request, String path) {
        String example = path.replace("${jobId}", JOB).replace("${resultId}", RESULT);
        return key(request.method("GET").path(fromProviderState(path, example)));
    }

    static HttpRequestBuilder key(HttpRequestBuilder request) {
        return request.header("x-api-key", "key");
    }

    static DslPart submitted() {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringMatcher("jobId", "\\S+", JOB);
                })
                .build();
    }

    static DslPart working() {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringValue("status", "inference_working");
                    body.stringMatcher("progress", "\\d{1,3}%", "45%");
                })
                .build();
    }

    static DslPart status(String values, String status) {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringMatcher("status", values, status);
                })
                .build();
    }

    static DslPart refusal(String error) {
        return newJsonBody(body -> {
                    body.stringValue("result", "failure");
                    body.stringMatcher("error", VALUES, error);
                })
                .build();
    }
}
