package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import dev.mediajobs.Image;
import dev.mediajobs.Phase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the webhook handler of the facade against {@link MirragoWebhookPacts}. */
@PactConsumerTest
@PactTestFor(
        providerName = MirragoWebhookPacts.PROVIDER,
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class MirragoWebhookPactTest extends MirragoWebhookPacts {
    @Test
    @PactTestFor(pactMethod = "completed")
    void aTryOnThatIsCompleted_isPolled_andReportedOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(reportedJobs(message, "completedc")).containsExactly(MirragoPacts.REFERENCE + " " + Phase.SUCCEEDED);
    }

    @Test
    @PactTestFor(pactMethod = "failed")
    void aTryOnThatFailed_isPolled_andReportedOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(reportedJobs(message, "failed")).containsExactly(MirragoPacts.REFERENCE + " " + Phase.FAILED);
    }

    private static List<String> reportedJobs(V4Interaction.AsynchronousMessage message, String status) {
        String job = "{\"job_id\":\"" + MirragoPacts.ID + "\",\"status\":\"" + status
                + "\",\"result_url\":\"https://example.com/picture.png\",\"error_msg\":{}}";
        Map<String, String> responses =
                Map.of("/oauth/token", "{\"access_token\":\"token\"}", "/v1/mirrago/job/" + MirragoPacts.ID, job);
        return DuplicateNotification.<Image>by(
                message, responses, url -> MirragoPactTest.facade(url, "secret"), (media, handler) -> media.mirrago()
                        .webhookHandler(handler));
    }
}
