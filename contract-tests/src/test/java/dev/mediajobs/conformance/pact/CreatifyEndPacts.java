package dev.mediajobs.conformance.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static dev.mediajobs.conformance.pact.CreatifyPacts.ID;
import static dev.mediajobs.conformance.pact.CreatifyPacts.credentials;
import static dev.mediajobs.conformance.pact.CreatifyPacts.refusal;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.job;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;

/** The pacts on Creatify's list, credits and errors. */
abstract class CreatifyEndPacts {
    @Pact(consumer = CONSUMER)
    V4Pact list(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("creatify", "createAurora", "running")),
                "a request for the videos",
                request -> credentials(request.method("GET").path("/api/aurora/"), "id", "key"),
                response -> response.status(200).body(videos()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact listCertain(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy", job("creatify", "createAurora", "running")),
                "a request for videos by their ids",
                request -> credentials(
                        request.method("GET")
                                .path("/api/aurora/")
                                .queryParameter("ids", fromProviderState("${jobId}", ID)),
                        "id",
                        "key"),
                response -> response.status(200).body(videos()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact credits(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the remaining credits",
                request -> credentials(request.method("GET").path("/api/remaining_credits/"), "id", "key"),
                response -> response.status(200).body(object(body -> body.numberType("remaining_credits", 379.5))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutKeys(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the credits without credentials",
                request -> request.method("GET").path("/api/remaining_credits/"),
                response -> response.status(401).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withAWrongId(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a request for the credits with a wrong id",
                request -> credentials(request.method("GET").path("/api/remaining_credits/"), "invalid-id", "key"),
                response -> response.status(401).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutALink(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("happy"),
                "a submit of a video with an invalid sound link",
                request -> credentials(
                        request.method("POST").path("/api/aurora/").body(object(body -> {
                            body.stringValue("audio", "voice");
                            body.stringValue("image", CreatifyPacts.IMAGE);
                        })),
                        "id",
                        "key"),
                response -> response.status(400)
                        .body(object(body ->
                                body.array("audio", texts -> texts.stringMatcher(VALUES, "Enter a valid URL.")))));
    }

    @Pact(consumer = CONSUMER)
    V4Pact withoutCredits(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("no-credits"),
                "a submit of a video without sufficient credits",
                request -> credentials(CreatifyPacts.submission(request), "id", "key"),
                response -> response.status(402).body(refusal()));
    }

    @Pact(consumer = CONSUMER)
    V4Pact tooOften(PactBuilder builder) {
        return PactConventions.exchange(
                builder.given("rate-limited", job("creatify", "createAurora", "running")),
                "a poll of a video above the rate limit",
                CreatifyPacts::poll,
                response -> PactConventions.tooManyRequests(response, refusal()));
    }

    private static DslPart videos() {
        return LambdaDsl.newJsonArrayMinLike(
                        1,
                        videos -> videos.object(video -> {
                            video.stringMatcher("id", "\\S+", ID);
                            video.stringMatcher("status", "pending|in_queue|running|done|failed|rejected", "running");
                        }))
                .build();
    }
}
