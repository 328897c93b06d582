package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.MirragoPacts.ID;
import static dev.mediajobs.conformance.pact.MirragoPacts.POLLED;
import static dev.mediajobs.conformance.pact.MirragoPacts.TOKEN;
import static dev.mediajobs.conformance.pact.MirragoPacts.authorized;
import static dev.mediajobs.conformance.pact.MirragoPacts.token;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.function.UnaryOperator;

/** The pacts on Mirrago's other path and on errors. */
abstract class MirragoEndPacts {
    static final String STATUS = "/v1/getJobStatus/${jobId}";

    @Pact(consumer = CONSUMER)
    V4Pact pollByStatusPath(PactBuilder builder) {
        return PactConventions.exchange(
                token(builder).given("happy", job("mirrago", "createTryOn", "succeeded")),
                "a poll of a try-on that is completed, by the other path",
                request -> poll(request, STATUS),
                response -> response.status(200).body(MirragoPacts.tryOn(body -> {
                    body.stringMatcher("status", "completedc?", "completedc");
                    body.stringMatcher("result_url", LINK, "https://example.com/picture.png");
                })));
    }

    @Pact(consumer = CONSUMER)
    V4Pact pollUnknownByStatusPath(PactBuilder builder) {
        return refused(
                token(builder).given("happy"),
                404,
                "a poll of a try-on that does not exist, by the other path",
                request -> authorized(request.method("GET").path("/v1/getJobStatus/" + PactConventions.UNKNOWN_ID)));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokenWithAnotherGrantType(PactBuilder builder) {
        return refused(
                builder.given("happy"), 400, "a request for a token with another grant type", request -> request.method(
                                "POST")
                        .path("/oauth/token")
                        .body(MirragoPacts.tokenRequest("client", "secret", "password")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tokenForAWrongId(PactBuilder builder) {
        return refused(
                builder.given("happy"), 401, "a request for a token with a wrong id", request -> request.method("POST")
                        .path("/oauth/token")
                        .body(MirragoPacts.tokenRequest("invalid-client", "secret", "client_credentials")));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutAToken(PactBuilder builder) {
        return refused(
                builder.given("happy", job("mirrago", "createTryOn", "running")),
                401,
                "a poll of a try-on without a token",
                request -> request.method("GET").path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withAnOldToken(PactBuilder builder) {
        return refused(
                builder.given("happy", job("mirrago", "createTryOn", "running")),
                401,
                "a poll of a try-on with a token that has expired",
                request -> request.method("GET")
                        .path(fromProviderState(POLLED, POLLED.replace("${jobId}", ID)))
                        .header("Authorization", fromProviderState("Bearer ${expiredToken}", "Bearer " + TOKEN)));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withAnInvalidLink(PactBuilder builder) {
        return refused(
                token(builder).given("happy"),
                400,
                "a submit of a try-on with an invalid link",
                request -> authorized(request.method("POST")
                        .path("/v1/mirrago/generate-image")
                        .body(object(body -> {
                            body.stringValue("target_image_url", "no link");
                            body.stringValue("garment_image_url", MirragoPacts.GARMENT);
                        }))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutCredits(PactBuilder builder) {
        return refused(
                token(builder).given("no-credits"),
                402,
                "a submit of a try-on without sufficient credits",
                MirragoPacts::links);
    }

    /** The documented status for too many requests is 500. */
    @Pact(consumer = CONSUMER)
    V4Pact tooOften(PactBuilder builder) {
        return refused(
                token(builder).given("rate-limited", job("mirrago", "createTryOn", "running")),
                500,
                "a poll of a try-on above the rate limit",
                request -> poll(request, POLLED));
    }

    static HttpRequestBuilder poll(HttpRequestBuilder request, String path) {
        return authorized(request.method("GET").path(fromProviderState(path, path.replace("${jobId}", ID))));
    }

    private static V4Pact refused(
            PactBuilder builder, int status, String description, UnaryOperator<HttpRequestBuilder> request) {
        return PactConventions.exchange(builder, description, request, response -> response.status(status));
    }
}
