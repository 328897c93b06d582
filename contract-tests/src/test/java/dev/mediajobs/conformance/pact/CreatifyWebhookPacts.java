package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.CreatifyPacts.ID;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.util.UUID;

/** The pacts on Creatify's webhooks, of which the facade uses only the job id. */
abstract class CreatifyWebhookPacts {
    static final String PROVIDER = "creatify-webhook";

    @Pact(consumer = CONSUMER)
    V4Pact done(PactBuilder builder) {
        return PactConventions.message(builder.given("happy"), "a video is done", object(body -> {
            body.uuid("id", UUID.fromString(ID));
            body.stringValue("status", "done");
            body.nullValue("failed_reason");
            body.stringMatcher("video_output", LINK, "https://example.com/video.mp4");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact failed(PactBuilder builder) {
        return PactConventions.message(builder.given("fails"), "a video has failed", object(body -> {
            body.uuid("id", UUID.fromString(ID));
            body.stringValue("status", "failed");
            body.stringMatcher("failed_reason", VALUES, "The sound could not be read");
            body.nullValue("video_output");
        }));
    }
}
