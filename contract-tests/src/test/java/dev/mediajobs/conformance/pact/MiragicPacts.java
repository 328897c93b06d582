package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.function.Consumer;

/** The pacts of the facade with Miragic. */
abstract class MiragicPacts {
    static final String ID = "941f9c37-aff6-4475-916b-50f4060a237e";
    static final String REFERENCE = "miragic:speed-painting:" + ID;
    static final String POLLED = "/api/v1/speed-painting/jobs/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a speed painting",
                request -> submission(request).header("X-API-Key", "key"),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.booleanValue("success", true);
                                    body.object("data", data -> {
                                        data.stringMatcher("jobId", "\\S+", ID);
                                        data.stringValue("status", "PENDING");
                                    });
                                })
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitWithAWrongKey(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a speed painting with a wrong key",
                request -> submission(request).header("X-API-Key", "invalid-key"),
                response -> response.status(401).body(refusal("INVALID_API_KEY", "Invalid or expired API key")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollPending(PactBuilder builder) {
        return poll(
                builder,
                "running",
                "a poll of a speed painting that is running",
                painting(data -> data.stringValue("status", "PENDING")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollCompleted(PactBuilder builder) {
        return poll(builder, "succeeded", "a poll of a speed painting that is completed", painting(data -> {
            data.stringValue("status", "COMPLETED");
            data.nullValue("errorMessage");
            data.stringMatcher("processedVideoUrl", LINK, "https://example.com/video.mp4");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailed(PactBuilder builder) {
        return poll(builder, "failed", "a poll of a speed painting that failed", painting(data -> {
            data.stringValue("status", "FAILED");
            data.stringMatcher("errorMessage", VALUES, "The picture has no lines.");
        }));
    }

    /** There are two documented paths; the facade polls both before it reports an unknown job. */
    @Pact(consumer = CONSUMER)
    V4Pact pollUnknown(PactBuilder builder) {
        PactBuilder first = PactConventions.with(
                builder.given("happy"),
                "a poll of a speed painting that does not exist",
                request -> request.method("GET")
                        .path("/api/v1/speed-painting/jobs/" + PactConventions.UNKNOWN_ID)
                        .header("X-API-Key", "key"),
                response -> response.status(404));
        return PactConventions.exchange(
                first.given("happy"),
                "a poll of a speed painting that does not exist, by the short path",
                request -> request.method("GET")
                        .path("/api/v1/speed-painting/" + PactConventions.UNKNOWN_ID)
                        .header("X-API-Key", "key"),
                response -> response.status(404));
    }

    /** Sets the header after the body, which would remove its matching rule. */
    static HttpRequestBuilder submission(HttpRequestBuilder request) {
        return request.method("POST")
                .path("/api/v1/speed-painting/create")
                .body(new MultipartForm()
                        .text("fps", "60", "30|60")
                        .text("quality", "hd", "sd|hd")
                        .text("sequence", "vertical", "auto|vertical")
                        .text("hand_style", "2", "[0-4]")
                        .file("image", "picture.png", "image/png", Pictures.png()));
    }

    private static V4Pact poll(PactBuilder builder, String phase, String description, DslPart responseBody) {
        return PactConventions.exchange(
                PactConventions.at(builder, "miragic", "createSpeedPainting", phase),
                description,
                MiragicPacts::poll,
                response -> response.status(200).body(responseBody));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request) {
        return request.method("GET")
                .path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID)))
                .header("X-API-Key", "key");
    }

    static DslPart refusal(String code, String message) {
        return newJsonBody(body -> {
                    body.booleanValue("success", false);
                    body.object("error", error -> {
                        error.stringMatcher("code", "[A-Z_]+", code);
                        error.stringMatcher("message", VALUES, message);
                    });
                })
                .build();
    }

    static DslPart painting(Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.booleanValue("success", true);
                    body.object("data", data -> {
                        data.valueFromProviderState("id", "${jobId}", ID);
                        state.accept(data);
                    });
                })
                .build();
    }
}
