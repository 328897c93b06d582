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

/** The pacts of the facade with Mirrago. */
abstract class MirragoPacts {
    static final String ID = "82cd18eb-fd80-4292-9c40-3c31e739604c";
    static final String PERSON = "https://example.com/person.jpg";
    static final String GARMENT = "https://example.com/garment.png";
    static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.e30.ZRrHA1JJJW8opsbCGfG";
    static final String REFERENCE = "mirrago:try-on:" + ID;
    static final String POLLED = "/v1/mirrago/job/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact submit(PactBuilder builder) {
        return PactConventions.exchange(
                token(builder).given("happy"),
                "a submit of a try-on with two files",
                request -> authorized(request.method("POST")
                        .path("/v1/mirrago/generate-image")
                        .body(new MultipartForm()
                                .file("target_image", "person.png", "image/png", Pictures.png())
                                .file("garment_image", "garment.png", "image/png", Pictures.png()))),
                response -> response.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact submitLinks(PactBuilder builder) {
        return PactConventions.exchange(
                token(builder).given("happy"),
                "a submit of a try-on with two links",
                MirragoPacts::links,
                response -> response.status(200).body(submitted()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokenForAWrongClient(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for a token with a wrong secret",
                request -> request.method("POST")
                        .path("/oauth/token")
                        .body(tokenRequest("client", "invalid-secret", "client_credentials")),
                response -> response.status(401));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollQueued(PactBuilder builder) {
        return poll(builder, "queued", "a poll of a try-on that is queued", tryOn(body -> {
            body.stringMatcher("status", "pending|queued", "queued");
            body.nullValue("result_url");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollProcessing(PactBuilder builder) {
        return poll(builder, "running", "a poll of a try-on that is running", tryOn(body -> {
            body.stringValue("status", "processing");
            body.nullValue("result_url");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollCompleted(PactBuilder builder) {
        return poll(builder, "succeeded", "a poll of a try-on that is completed", tryOn(body -> {
            body.stringMatcher("status", "completedc?", "completedc");
            body.stringMatcher("result_url", LINK, "https://example.com/picture.png");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollFailed(PactBuilder builder) {
        return poll(builder, "failed", "a poll of a try-on that failed", tryOn(body -> {
            body.stringValue("status", "failed");
            body.object("error_msg", error -> error.stringMatcher("error", VALUES, "something went wrong"));
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollUnknown(PactBuilder builder) {
        return PactConventions.exchange(
                token(builder).given("happy"),
                "a poll of a try-on that does not exist",
                request -> authorized(request.method("GET").path("/v1/mirrago/job/" + PactConventions.UNKNOWN_ID)),
                response -> response.status(404));
    }

    static HttpRequestBuilder links(HttpRequestBuilder request) {
        return authorized(request.method("POST")
                .path("/v1/mirrago/generate-image")
                .body(newJsonBody(body -> {
                            body.stringValue("target_image_url", PERSON);
                            body.stringValue("garment_image_url", GARMENT);
                        })
                        .build()));
    }

    static PactBuilder token(PactBuilder builder) {
        return PactConventions.with(
                builder.given("happy"),
                "a request for a token",
                request -> request.method("POST")
                        .path("/oauth/token")
                        .body(tokenRequest("client", "secret", "client_credentials")),
                response -> response.status(200)
                        .body(newJsonBody(body -> {
                                    body.stringMatcher("access_token", "\\S+", TOKEN);
                                    body.integerType("expires_in", 3600);
                                    body.stringMatcher("token_type", "[Bb]earer", "Bearer");
                                })
                                .build()));
    }

    static DslPart tokenRequest(String id, String secret, String kind) {
        return newJsonBody(body -> {
                    body.stringValue("client_id", id);
                    body.stringValue("client_secret", secret);
                    body.stringValue("grant_type", kind);
                })
                .build();
    }

    private static V4Pact poll(PactBuilder builder, String phase, String description, DslPart responseBody) {
        return PactConventions.exchange(
                PactConventions.at(token(builder), "mirrago", "createTryOn", phase),
                description,
                MirragoPacts::poll,
                response -> response.status(200).body(responseBody));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request) {
        return authorized(request.method("GET").path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID))));
    }

    /** Sets the header after the body, which would remove its matching rule. */
    static HttpRequestBuilder authorized(HttpRequestBuilder request) {
        return request.header("Authorization", fromProviderState("Bearer ${token}", "Bearer " + TOKEN));
    }

    static DslPart submitted() {
        return newJsonBody(body -> {
                    body.stringMatcher("job_id", "\\S+", ID);
                    body.stringMatcher("status", "pending|queued", "pending");
                })
                .build();
    }

    static DslPart tryOn(Consumer<LambdaDslObject> state) {
        return newJsonBody(body -> {
                    body.valueFromProviderState("job_id", "${jobId}", ID);
                    state.accept(body);
                })
                .build();
    }
}
