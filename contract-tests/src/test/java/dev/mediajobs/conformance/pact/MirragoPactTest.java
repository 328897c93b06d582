package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.Contract.CONSUMER;
import static dev.mediajobs.conformance.pact.Contract.LINK;
import static dev.mediajobs.conformance.pact.Contract.LOCAL_TIME;
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
import dev.mediajobs.Image;
import dev.mediajobs.Job;
import dev.mediajobs.JobFailedException;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Phase;
import dev.mediajobs.TryOnRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the facade expects of Mirrago. */
@PactConsumerTest
@PactTestFor(providerName = "mirrago", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
class MirragoPactTest {
    private static final String ID = "82cd18eb-fd80-4292-9c40-3c31e739604c";
    private static final String PERSON = "https://example.com/person.jpg";
    private static final String GARMENT = "https://example.com/garment.png";
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG";
    private static final String REFERENCE = "mirrago:try-on:" + ID;
    private static final String POLLED = "/v1/mirrago/job/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy"),
                "a submit of a try-on with two files",
                request -> authorized(request.method("POST")
                        .path("/v1/mirrago/generate-image")
                        .body(new MultipartForm()
                                .file("target_image", "person.png", "image/png", Pictures.png())
                                .file("garment_image", "garment.png", "image/png", Pictures.png()))),
                answer -> answer.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitLinks(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy"),
                "a submit of a try-on with two links",
                request -> authorized(request.method("POST")
                        .path("/v1/mirrago/generate-image")
                        .body(newJsonBody(body -> {
                                    body.stringValue("target_image_url", PERSON);
                                    body.stringValue("garment_image_url", GARMENT);
                                })
                                .build())),
                answer -> answer.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokenForAWrongClient(PactBuilder builder) {
        return Contract.exchange(
                builder,
                "a request for a token with a wrong secret",
                request -> request.method("POST").path("/oauth/token").body(tokenRequest("invalid-secret")),
                answer -> answer.status(401).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtQueued(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy", job("mirrago", "createTryOn", "queued")),
                "a look at a try-on that waits",
                MirragoPactTest::look,
                answer -> answer.status(200).body(tryOn(body -> {
                    body.stringMatcher("status", "pending|queued", "queued");
                    body.nullValue("result_url");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtProcessing(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy", job("mirrago", "createTryOn", "running")),
                "a look at a try-on that is being made",
                MirragoPactTest::look,
                answer -> answer.status(200).body(tryOn(body -> {
                    body.stringValue("status", "processing");
                    body.nullValue("result_url");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtCompleted(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy", job("mirrago", "createTryOn", "succeeded")),
                "a look at a try-on that is completed",
                MirragoPactTest::look,
                answer -> answer.status(200).body(tryOn(body -> {
                    body.stringMatcher("status", "completedc?", "completedc");
                    body.stringMatcher("result_url", LINK, "https://example.com/picture.png");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtFailed(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("fails", job("mirrago", "createTryOn", "failed")),
                "a look at a try-on that failed",
                MirragoPactTest::look,
                answer -> answer.status(200).body(tryOn(body -> {
                    body.stringValue("status", "failed");
                    body.object("error_msg", error -> error.stringMatcher("error", WORDS, "something went wrong"));
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact lookAtUnknown(PactBuilder builder) {
        return Contract.exchange(
                token(builder).given("happy"),
                "a look at a try-on that does not exist",
                request -> authorized(request.method("GET").path("/v1/mirrago/job/" + Contract.NOBODY)),
                answer -> answer.status(404).body(refusal()));
    }

    private static PactBuilder token(PactBuilder builder) {
        return Contract.with(
                builder,
                "a request for a token",
                request -> request.method("POST").path("/oauth/token").body(tokenRequest("secret")),
                answer -> answer.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringMatcher("access_token", "\\S+", TOKEN);
                                    body.integerType("expires_in", 3600);
                                    body.stringMatcher("token_type", "[Bb]earer", "Bearer");
                                })
                                .build()));
    }

    private static DslPart tokenRequest(String secret) {
        return newJsonBody(body -> {
                    body.stringValue("client_id", "client");
                    body.stringValue("client_secret", secret);
                    body.stringValue("grant_type", "client_credentials");
                })
                .build();
    }

    @Test
    @PactTestFor(pactMethod = "submit")
    void submitOfFiles_givesAJobThatWaits(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            Job<Image> job = media.mirrago().submit(files());

            assertThat(job.reference()).isEqualTo(REFERENCE);
            assertThat(job.phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "submitLinks")
    void submitOfLinks_givesAJobThatWaits(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            TryOnRequest links =
                    TryOnRequest.of(MediaSource.of(URI.create(PERSON)), MediaSource.of(URI.create(GARMENT)));

            assertThat(media.mirrago().submit(links).reference()).isEqualTo(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tokenForAWrongClient")
    void submit_withAWrongSecret_isRefused(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "invalid-secret")) {
            assertThatThrownBy(() -> media.mirrago().submit(files())).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtQueued")
    void look_whileQueued_isQueued(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).poll().phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtProcessing")
    void look_whileProcessing_isRunning(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).poll().phase()).isEqualTo(Phase.RUNNING);
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtCompleted")
    void await_whenCompleted_givesTheLink(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThat(media.resume(REFERENCE).await().link()).isEqualTo(URI.create("https://example.com/picture.png"));
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtFailed")
    void await_whenFailed_tellsTheReason(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThatThrownBy(() -> media.resume(REFERENCE).await())
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("something went wrong");
        }
    }

    @Test
    @PactTestFor(pactMethod = "lookAtUnknown")
    void look_atAnUnknownJob_isNotFound(MockServer vendor) {
        try (MediaJobs media = facade(vendor, "secret")) {
            assertThatThrownBy(() ->
                            media.resume("mirrago:try-on:" + Contract.NOBODY).poll())
                    .isInstanceOf(JobNotFoundException.class);
        }
    }

    private static HttpRequestBuilder look(HttpRequestBuilder request) {
        return authorized(request.method("GET").path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID))));
    }

    /** Stands after the body, which would take the header's rule away. */
    private static HttpRequestBuilder authorized(HttpRequestBuilder request) {
        return request.header("Authorization", fromProviderState("Bearer ${token}", "Bearer " + TOKEN));
    }

    private static DslPart submitted() {
        return newJsonBody(body -> {
                    body.stringMatcher("job_id", "\\S+", ID);
                    body.stringMatcher("status", "pending|queued", "pending");
                    body.stringMatcher("created_at", LOCAL_TIME, "2026-01-24T13:07:14.211044");
                })
                .build();
    }

    private static DslPart refusal() {
        return newJsonBody(body -> body.stringMatcher("error", WORDS, "Missing or invalid token"))
                .build();
    }

    private static DslPart tryOn(Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.valueFromProviderState("job_id", "${jobId}", ID);
                    body.stringMatcher("created_at", LOCAL_TIME, "2026-01-24T13:07:14.096542");
                    state.accept(body);
                })
                .build();
    }

    private static TryOnRequest files() {
        return TryOnRequest.of(
                MediaSource.of(Pictures.png(), "person.png"), MediaSource.of(Pictures.png(), "garment.png"));
    }

    private static MediaJobs facade(MockServer vendor, String secret) {
        return MediaJobs.from(Map.of(
                "MIRRAGO_BASE_URL", vendor.getUrl(), "MIRRAGO_CLIENT_ID", "client", "MIRRAGO_CLIENT_SECRET", secret));
    }
}
