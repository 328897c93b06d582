package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import java.util.Map;

@Provider("creatify-webhook")
class CreatifyWebhookPactsIT extends VerifiesMessages {
    @PactVerifyProvider("a video is done")
    public MessageAndMetadata done() {
        return webhook();
    }

    @PactVerifyProvider("a video has failed")
    public MessageAndMetadata failed() {
        return webhook();
    }

    @Override
    void submit(SimulatorProcess simulator, String scenario, String url) {
        simulator.post(
                "/api/aurora/",
                Map.of("X-API-ID", "id", "X-API-KEY", "key", "X-MediaJobs-Scenario", scenario),
                Map.of(
                        "audio", "https://example.com/voice.mp3",
                        "image", "https://example.com/face.png",
                        "webhook_url", url));
    }
}
