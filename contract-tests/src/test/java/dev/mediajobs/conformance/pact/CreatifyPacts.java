package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.TIME;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.UUID;
import java.util.function.Consumer;

/** The pacts of the facade with Creatify. */
abstract class CreatifyPacts {
    static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    static final String AUDIO = "https://example.com/voice.mp3";
    static final String IMAGE = "https://example.com/face.png";
    static final String REFERENCE = "creatify:aurora:" + ID;
    static final String POLLED = "/api/aurora/${jobId}/";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a video",
                request -> credentials(submission(request), "id", "key"),
                response -> response.status(201).body(video("pending|in_queue", "pending", state -> {})));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitWithAWrongKey(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a video with a wrong key",
                request -> credentials(submission(request), "id", "invalid-key"),
                response -> response.status(401).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollRunning(PactBuilder builder) {
        return poll(builder, "running", "a poll of a video that is running", video("running", "running", state -> {
            state.numberType("progress", 0.45);
            state.nullValue("video_output");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollDone(PactBuilder builder) {
        return poll(builder, "succeeded", "a poll of a video that is done", video("done", "done", state -> {
            state.numberType("progress", 1);
            state.stringMatcher("video_output", LINK, "https://example.com/video.mp4");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailed(PactBuilder builder) {
        return poll(builder, "failed", "a poll of a video that failed", video("failed", "failed", state -> {
            state.stringMatcher("failed_reason", VALUES, "No face was found.");
            state.nullValue("video_output");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollUnknown(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a poll of a video that does not exist",
                request -> credentials(
                        request.method("GET").path("/api/aurora/" + PactConventions.UNKNOWN_ID + "/"), "id", "key"),
                response -> response.status(404).body(refusal()));
    }

    static HttpRequestBuilder submission(HttpRequestBuilder request) {
        return request.method("POST")
                .path("/api/aurora/")
                .body(newJsonBody(body -> {
                            body.stringValue("audio", AUDIO);
                            body.stringValue("image", IMAGE);
                            body.stringValue("name", "intro");
                        })
                        .build());
    }

    private static V4Pact poll(PactBuilder builder, String phase, String description, DslPart responseBody) {
        return PactConventions.exchange(
                PactConventions.at(builder, "creatify", "createAurora", phase),
                description,
                CreatifyPacts::poll,
                response -> response.status(200).body(responseBody));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request) {
        return credentials(
                request.method("GET").path(fromProviderState(POLLED, "/api/aurora/" + ID + "/")), "id", "key");
    }

    static HttpRequestBuilder credentials(HttpRequestBuilder request, String id, String key) {
        return request.header("X-API-ID", id).header("X-API-KEY", key);
    }

    static DslPart refusal() {
        return newJsonBody(body -> body.stringMatcher("detail", VALUES, "No such thing."))
                .build();
    }

    static DslPart video(String values, String status, Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.uuid("id", UUID.fromString(ID));
                    body.stringMatcher("created_at", TIME, "2023-11-07T05:31:56Z");
                    body.stringMatcher("updated_at", TIME, "2023-11-07T05:31:56Z");
                    body.stringType("audio", AUDIO);
                    body.stringType("image", IMAGE);
                    body.stringMatcher("status", values, status);
                    state.accept(body);
                })
                .build();
    }
}
