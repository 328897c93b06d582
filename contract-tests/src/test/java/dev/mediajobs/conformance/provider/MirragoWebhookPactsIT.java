package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import java.util.Map;

@Provider("mirrago-webhook")
class MirragoWebhookPactsIT extends VerifiesMessages {
    @PactVerifyProvider("a try-on is completed")
    public MessageAndMetadata completed() {
        return webhook();
    }

    @PactVerifyProvider("a try-on has failed")
    public MessageAndMetadata failed() {
        return webhook();
    }

    @Override
    void submit(SimulatorProcess simulator, String scenario, String url) {
        Map<String, Object> token = simulator.post(
                "/oauth/token",
                Map.of(),
                Map.of("client_id", "client", "client_secret", "secret", "grant_type", "client_credentials"));
        simulator.post(
                "/v1/mirrago/generate-image",
                Map.of("Authorization", "Bearer " + token.get("access_token"), "X-MediaJobs-Scenario", scenario),
                Map.of(
                        "target_image_url", "https://example.com/person.png",
                        "garment_image_url", "https://example.com/garment.png",
                        "callback_url", url));
    }
}
