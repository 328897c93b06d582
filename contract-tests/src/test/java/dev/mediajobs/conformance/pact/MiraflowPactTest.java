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
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.mediajobs.AuthenticationException;
import dev.mediajobs.Avatar;
import dev.mediajobs.AvatarVideoRequest;
import dev.mediajobs.ImageRequest;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the facade expects of Miraflow: avatars, pictures, and avatar videos. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
class MiraflowPactTest {
    private static final String JOB = "cm42ab3ou0008aggajj0jy5e2";
    private static final String AVATAR = "cm2yaz9j10008l0qg9npyjgs3";
    private static final String VOICE = "cm1lgilny0005m2lnvv3vgtgv";
    private static final String PICTURE = "miraflow:image:" + JOB;
    private static final String FILM = "miraflow:video:" + JOB;
    private static final String IMAGE = "/api/image/${jobId}";
    private static final String VIDEO = "/api/video/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact avatars(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a request for the avatars",
                request -> key(request.method("GET").path("/api/avatars")),
                answer -> answer.status(200)
                        .body(newJsonBody(body -> body.eachLike("avatars", avatar -> {
                                    avatar.stringMatcher("id", "\\S+", AVATAR);
                                    avatar.stringType("name", "Aerin");
                                    avatar.stringMatcher("createdAt", TIME, "2024-11-01T05:37:46.194Z");
                                }))
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact avatarsWithAWrongKey(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a request for the avatars with a wrong key",
                request -> request.method("GET").path("/api/avatars").header("x-api-key", "invalid-key"),
                answer -> answer.status(401).body(refusal("Invalid API key")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitImage(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of a picture",
                request -> key(request.method("POST")
                        .path("/api/image/generate")
                        .body(newJsonBody(body -> {
                                    body.stringValue("prompt", "A lighthouse at dusk");
                                    body.stringValue("name", "lighthouse");
                                    body.stringValue("aspectRatio", "16:9");
                                    body.numberValue("seed", 12345);
                                })
                                .build())),
                answer -> answer.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtWorkingImage(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("miraflow", "generateImage", "running")),
                "a look at a picture that is being made",
                request -> look(request, IMAGE),
                answer -> answer.status(200).body(working()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtImage(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("miraflow", "generateImage", "succeeded")),
                "a look at a picture that is done",
                request -> look(request, IMAGE),
                answer -> answer.status(200)
                        .body(newJsonBody(body -> {
                                    body.valueFromProviderState("id", "${jobId}", JOB);
                                    body.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
                                    body.stringMatcher("downloadUrl", LINK, "https://example.com/image.png");
                                    body.stringMatcher("mediaId", "\\S+", "cm42ab3ou0008aggajj0jy5e3");
                                })
                                .build()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtFailedImage(PactBuilder builder) {
        return Contract.exchange(
                builder.given("fails", job("miraflow", "generateImage", "failed")),
                "a look at a picture that failed",
                request -> look(request, IMAGE),
                answer -> answer.status(200).body(status("inference_failed|inference_error", "inference_failed")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtUnknownImage(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a look at a picture that does not exist",
                request -> key(request.method("GET").path("/api/image/cm00000000000000000000000")),
                answer -> answer.status(404).body(refusal("Not found")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitVideo(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a submit of an avatar video",
                request -> key(request.method("POST")
                        .path("/api/video/create")
                        .body(newJsonBody(body -> {
                                    body.stringValue("avatarId", AVATAR);
                                    body.stringValue("name", "greeting");
                                    body.stringValue("voiceId", VOICE);
                                    body.stringValue("text", "Welcome to the lighthouse.");
                                })
                                .build())),
                answer -> answer.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtWorkingVideo(PactBuilder builder) {
        return Contract.exchange(
                builder.given("happy", job("miraflow", "createVideo", "running")),
                "a look at an avatar video that is being made",
                request -> look(request, VIDEO + "/status"),
                answer -> answer.status(200).body(working()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtVideo(PactBuilder builder) {
        Map<String, Object> done = job("miraflow", "createVideo", "succeeded");
        PactBuilder looked = Contract.with(
                builder.given("happy", done),
                "a look at an avatar video that is done",
                request -> look(request, VIDEO + "/status"),
                answer -> answer.status(200).body(status("inference_complete", "inference_complete")));
        return Contract.exchange(
                looked.given("happy", done),
                "a request for an avatar video that is done",
                request -> look(request, VIDEO),
                answer -> answer.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringMatcher("id", "\\S+", JOB);
                                    body.stringMatcher("createdAt", TIME, "2025-01-07T23:17:06.601Z");
                                    body.stringMatcher("downloadUrl", LINK, "https://example.com/video.mp4");
                                })
                                .build()));
    }

    @Test
    @PactTestFor(pactMethod = "avatars")
    void avatars_areListed(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.miraflow().avatars()).extracting(Avatar::id).containsExactly(AVATAR);
        }
    }

    @Test
    @PactTestFor(pactMethod = "avatarsWithAWrongKey")
    void avatars_withAWrongKey_areRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-key")) {
            assertThatThrownBy(() -> media.miraflow().avatars())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Invalid API key");
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitImage")
    void submitOfAPicture_givesAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            ImageRequest request = ImageRequest.of("A lighthouse at dusk")
                    .named("lighthouse")
                    .aspectRatio(16, 9)
                    .seed(12345);

            assertThat(media.miraflow().submit(request).reference()).isEqualTo(PICTURE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtWorkingImage")
    void lookAtAPicture_whileWorking_tellsHowFarItIs(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            Progress progress = media.resume(PICTURE).poll();

            assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
            assertThat(progress.rawStatus()).isEqualTo("inference_working");
            assertThat(progress.fraction()).hasValue(0.45);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtImage")
    void awaitOfAPicture_whenDone_givesTheLink(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.resume(PICTURE).await().link()).isEqualTo(URI.create("https://example.com/image.png"));
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailedImage")
    void awaitOfAPicture_whenFailed_saysSo(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume(PICTURE).await()).isInstanceOf(JobFailedException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknownImage")
    void lookAtAnUnknownPicture_isNotFound(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThatThrownBy(() -> media.resume("miraflow:image:cm00000000000000000000000")
                            .poll())
                    .isInstanceOf(JobNotFoundException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitVideo")
    void submitOfAVideo_givesAJob(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            AvatarVideoRequest request = AvatarVideoRequest.of(AVATAR, VOICE, "Welcome to the lighthouse.")
                    .named("greeting");

            assertThat(media.miraflow().submit(request).reference()).isEqualTo(FILM);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtWorkingVideo")
    void lookAtAVideo_whileWorking_tellsHowFarItIs(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.resume(FILM).poll().fraction()).hasValue(0.45);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtVideo")
    void awaitOfAVideo_whenDone_givesTheLink(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "key")) {
            assertThat(media.resume(FILM).await().link()).isEqualTo(URI.create("https://example.com/video.mp4"));
        }
    }

    private static HttpRequestBuilder look(HttpRequestBuilder request, String path) {
        return key(request.method("GET").path(fromProviderState(path, path.replace("${jobId}", JOB))));
    }

    private static HttpRequestBuilder key(HttpRequestBuilder request) {
        return request.header("x-api-key", "key");
    }

    private static DslPart submitted() {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringMatcher("jobId", "\\S+", JOB);
                })
                .build();
    }

    private static DslPart working() {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringValue("status", "inference_working");
                    body.stringMatcher("progress", "\\d{1,3}%", "45%");
                })
                .build();
    }

    private static DslPart status(String words, String word) {
        return newJsonBody(body -> {
                    body.stringValue("result", "success");
                    body.stringMatcher("status", words, word);
                })
                .build();
    }

    private static DslPart refusal(String error) {
        return newJsonBody(body -> {
                    body.stringValue("result", "failure");
                    body.stringMatcher("error", WORDS, error);
                })
                .build();
    }

    private static MediaJobs facade(MockServer vendor, String key) {
        return MediaJobs.from(Map.of("MIRAFLOW_BASE_URL", vendor.getUrl(), "MIRAFLOW_API_KEY", key));
    }
}
