package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MirragoPacts.ID;
import static dev.mediajobs.conformance.pact.PactConventions.CONSUMER;
import static dev.mediajobs.conformance.pact.PactConventions.LINK;
import static dev.mediajobs.conformance.pact.PactConventions.VALUES;
import static dev.mediajobs.conformance.pact.PactConventions.object;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;

/** The pacts on Mirrago's webhooks, of which the facade uses only the job id. */
abstract class MirragoWebhookPacts {
    static final String PROVIDER = "mirrago-webhook";

    @Pact(consumer = CONSUMER)
    V4Pact completed(PactBuilder builder) {
        return PactConventions.message(builder.given("happy"), "a try-on is completed", object(body -> {
            body.stringMatcher("job_id", "\\S+", ID);
            body.stringMatcher("status", "completedc?", "completedc");
            body.stringMatcher("result_url", LINK, "https://example.com/picture.png");
        }));
    }

    @Pact(consumer = CONSUMER)
    V4Pact failed(PactBuilder builder) {
        return PactConventions.message(builder.given("fails"), "a try-on has failed", object(body -> {
            body.stringMatcher("job_id", "\\S+", ID);
            body.stringValue("status", "failed");
            body.object("error_msg", error -> error.stringMatcher("error", VALUES, "something went wrong"));
        }));
    }
}
