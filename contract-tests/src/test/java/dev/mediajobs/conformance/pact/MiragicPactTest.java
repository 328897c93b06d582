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
import dev.mediajobs.AuthenticationException;
import dev.mediajobs.Job;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.SpeedPaintingRequest;
import dev.mediajobs.Video;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the facade expects of Miragic. */
@PactConsumerTest
@PactTestFor(providerName = "miragic", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
class MiragicPactTest {
    private static final String ID = "941f9c37-aff6-4475-916b-50f4060a237e";
    private static final String REFERENCE = "miragic:speed-painting:" + ID;
    private static final String POLLED = "/api/v1/speed-painting/jobs/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of a speed painting",
                request -> submission(request).header("X-API-Key", "key"),
                answer -> answer.status(200)
                        .body(newJsonBody(body -> {
                                    body.booleanValue("success", true);
                                    body.object("data", data -> {
                                        data.stringMatcher("jobId", "\\S+", ID);
                                        data.stringValue("status", "PENDING");
                                        data.stringMatcher("originalImageUrl", LINK, "https://example.com/picture.png");
                                    });
                                })
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitWithAWrongKey(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of a speed painting with a wrong key",
                request -> submission(request).header("X-API-Key", "invalid-key"),
                answer -> answer.status(401).body(refusal("INVALID_API_KEY", "Invalid or expired API key")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtPending(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "running")),
                "a look at a speed painting that is being made",
                MiragicPactTest::look,
                answer -> answer.status(200).body(painting(data -> data.stringValue("status", "PENDING"))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtCompleted(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("miragic", "createSpeedPainting", "succeeded")),
                "a look at a speed painting that is completed",
                MiragicPactTest::look,
                answer -> answer.status(200).body(painting(data -> {
                    data.stringValue("status", "COMPLETED");
                    data.nullValue("errorMessage");
                    data.stringMatcher("processedVideoUrl", LINK, "https://example.com/video.mp4");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtFailed(PactBuilder builder) {
        return Contract.exchange(
                builder.given("fails", job("miragic", "createSpeedPainting", "failed")),
                "a look at a speed painting that failed",
                MiragicPactTest::look,
                answer -> answer.status(200).body(painting(data -> {
                    data.stringValue("status", "FAILED");
                    data.stringMatcher("errorMessage", WORDS, "The picture has no lines.");
                })));
    }

    /** The document has two paths; the facade asks under both before it believes that there is no such job. */
    @Pact(consumer = CONSUMER)
    V4Pact lookAtUnknown(PactBuilder builder) {
        PactBuilder first = Contract.with(
                builder,
                "a look at a speed painting that does not exist",
                request -> request.method("GET")
                        .path("/api/v1/speed-painting/jobs/" + Contract.NOBODY)
                        .header("X-API-Key", "key"),
                answer -> answer.status(404).body(refusal("JOB_NOT_FOUND", "Job not found")));
        return Contract.exchange(
                first,
                "a look at a speed painting that does not exist, by the short path",
                request -> request.method("GET")
                        .path("/api/v1/speed-painting/" + Contract.NOBODY)
                        .header("X-API-Key", "key"),
                answer -> answer.status(404).body(refusal("JOB_NOT_FOUND", "Job not found")));
    }

    @Test
    @PactTestFor(pactMethod = "submit")
    void submit_givesAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Job<Video> job = media.miragic().submit(request());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.RUNNING);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitWithAWrongKey")
    void submit_withAWrongKey_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.miragic().submit(request()))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Invalid or expired API key");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtPending")
    void look_whilePending_isRunning(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Progress progress = media.resume(REFERENCE).poll();

            assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
            assertThat(progress.rawStatus()).isEqualTo("PENDING");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtCompleted")
    void await_whenCompleted_givesTheLink(MockServer vendor) {
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
                    .hasMessageContaining("The picture has no lines.");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknown")
    void look_atAnUnknownJob_isNotFound(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume("miragic:speed-painting:" + Contract.NOBODY)
                            .poll())
                    .isInstanceOf(JobNotFoundException.class);
        }
    }

    /** The header stands after the body, which would take its rule away. */
    private static HttpRequestBuilder submission(HttpRequestBuilder request) {
        return request.method("POST")
                .path("/api/v1/speed-painting/create")
                .body(new MultipartForm()
                        .text("fps", "60", "30|60")
                        .text("quality", "hd", "sd|hd")
                        .text("sequence", "vertical", "auto|vertical")
                        .text("hand_style", "2", "[0-4]")
                        .file("image", "picture.png", "image/png", Pictures.png()));
    }

    private static HttpRequestBuilder look(HttpRequestBuilder request) {
        return request.method("GET")
                .path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID)))
                .header("X-API-Key", "key");
    }

    private static DslPart refusal(String code, String message) {
        return newJsonBody(body -> {
                    body.booleanValue("success", false);
                    body.object("error", error -> {
                        error.stringMatcher("code", "[A-Z_]+", code);
                        error.stringMatcher("message", WORDS, message);
                    });
                })
                .build();
    }

    private static DslPart painting(Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.booleanValue("success", true);
                    body.object("data", data -> {
                        data.valueFromProviderState("id", "${jobId}", ID);
                        data.stringMatcher("createdAt", TIME, "2025-10-10T18:42:40.008Z");
                        data.stringMatcher("updatedAt", TIME, "2025-10-10T18:42:54.984Z");
                        state.accept(data);
                    });
                })
                .build();
    }

    private static SpeedPaintingRequest request() {
        return SpeedPaintingRequest.of(MediaSource.of(Pictures.png(), "picture.png"))
                .drawnVertically()
                .framesPerSecond(60)
                .handStyle(2);
    }

    private static MediaJobs facade(MockServer vendor, String key) {
        return MediaJobs.from(Map.of("MIRAGIC_BASE_URL", vendor.getUrl(), "MIRAGIC_API_KEY", key));
    }
}
