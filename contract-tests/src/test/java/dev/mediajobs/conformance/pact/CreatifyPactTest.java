package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.Contract.CONSUMER;
import static dev.mediajobs.conformance.pact.Contract.LINK;
import static dev.mediajobs.conformance.pact.Contract.TIME;
import static dev.mediajobs.conformance.pact.Contract.WORDS;
import static dev.mediajobs.conformance.pact.Contract.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.mediajobs.AuroraRequest;
import dev.mediajobs.AuthenticationException;
import dev.mediajobs.Job;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.Video;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the facade expects of Creatify. */
@PactConsumerTest
@PactTestFor(providerName = "creatify", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
class CreatifyPactTest {
    private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    private static final String AUDIO = "https://example.com/voice.mp3";
    private static final String IMAGE = "https://example.com/face.png";
    private static final String REFERENCE = "creatify:aurora:" + ID;
    private static final String POLLED = "/api/aurora/${jobId}/";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of a video",
                request -> keys(submission(request), "id", "key"),
                answer -> answer.status(201).body(video("pending|in_queue", "pending", state -> {})));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitWithAWrongKey(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of a video with a wrong key",
                request -> keys(submission(request), "id", "invalid-key"),
                answer -> answer.status(401).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtRunning(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("creatify", "createAurora", "running")),
                "a look at a video that is being made",
                CreatifyPactTest::look,
                answer -> answer.status(200).body(video("running", "running", state -> {
                    state.numberType("progress", 0.45);
                    state.nullValue("video_output");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtDone(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("creatify", "createAurora", "succeeded")),
                "a look at a video that is done",
                CreatifyPactTest::look,
                answer -> answer.status(200).body(video("done", "done", state -> {
                    state.numberType("progress", 1);
                    state.stringMatcher("video_output", LINK, "https://example.com/video.mp4");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtFailed(PactBuilder builder) {
        return Contract.exchange(
                builder.given("fails", job("creatify", "createAurora", "failed")),
                "a look at a video that failed",
                CreatifyPactTest::look,
                answer -> answer.status(200).body(video("failed", "failed", state -> {
                    state.stringMatcher("failed_reason", WORDS, "No face was found.");
                    state.nullValue("video_output");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtUnknown(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a look at a video that does not exist",
                request -> keys(request.method("GET").path("/api/aurora/" + Contract.NOBODY + "/"), "id", "key"),
                answer -> answer.status(404).body(refusal()));
    }

    @Test
    @PactTestFor(pactMethod = "submit")
    void submit_givesAJobThatWaits(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Job<Video> job = media.creatify().submit(request());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitWithAWrongKey")
    void submit_withAWrongKey_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.creatify().submit(request())).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtRunning")
    void look_whileRunning_tellsHowFarItIs(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Progress progress = media.resume(REFERENCE).poll();

            assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
            assertThat(progress.rawStatus()).isEqualTo("running");
            assertThat(progress.fraction()).hasValue(0.45);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtDone")
    void await_whenDone_givesTheLink(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.resume(REFERENCE).await().link()).isEqualTo(URI.create("https://example.com/video.mp4"));
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailed")
    void await_whenFailed_tellsTheReason(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume(REFERENCE).await())
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("No face was found.");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknown")
    void look_atAnUnknownJob_isNotFound(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() ->
                            media.resume("creatify:aurora:" + Contract.NOBODY).poll())
                    .isInstanceOf(JobNotFoundException.class);
        }
    }

    private static HttpRequestBuilder submission(HttpRequestBuilder request) {
        return request.method("POST")
                .path("/api/aurora/")
                .body(newJsonBody(body -> {
                            body.stringValue("audio", AUDIO);
                            body.stringValue("image", IMAGE);
                            body.stringValue("name", "intro");
                        })
                        .build());
    }

    private static HttpRequestBuilder look(HttpRequestBuilder request) {
        return keys(request.method("GET").path(fromProviderState(POLLED, "/api/aurora/" + ID + "/")), "id", "key");
    }

    private static HttpRequestBuilder keys(HttpRequestBuilder request, String id, String key) {
        return request.header("X-API-ID", id).header("X-API-KEY", key);
    }

    private static DslPart refusal() {
        return newJsonBody(body -> body.stringMatcher("detail", WORDS, "No such thing."))
                .build();
    }

    private static DslPart video(String words, String word, Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.uuid("id", UUID.fromString(ID));
                    body.stringMatcher("created_at", TIME, "2023-11-07T05:31:56Z");
                    body.stringMatcher("updated_at", TIME, "2023-11-07T05:31:56Z");
                    body.stringType("audio", AUDIO);
                    body.stringType("image", IMAGE);
                    body.booleanType("is_hidden", false);
                    body.stringMatcher("status", words, word);
                    state.accept(body);
                })
                .build();
    }

    private static AuroraRequest request() {
        return AuroraRequest.of(URI.create(IMAGE), URI.create(AUDIO)).named("intro");
    }

    private static MediaJobs facade(MockServer vendor, String key) {
        return MediaJobs.from(
                Map.of("CREATIFY_BASE_URL", vendor.getUrl(), "CREATIFY_API_ID", "id", "CREATIFY_API_KEY", key));
    }
}
