package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import dev.mediajobs.Phase;
import dev.mediajobs.Video;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the webhook handler of the facade against {@link CreatifyWebhookPacts}. */
@PactConsumerTest
@PactTestFor(
        providerName = CreatifyWebhookPacts.PROVIDER,
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class CreatifyWebhookPactTest extends CreatifyWebhookPacts {
    @Test
    @PactTestFor(pactMethod = "done")
    void aVideoThatIsDone_isPolled_andReportedOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(reportedJobs(message, "done")).containsExactly(CreatifyPacts.REFERENCE + " " + Phase.SUCCEEDED);
    }

    @Test
    @PactTestFor(pactMethod = "failed")
    void aVideoThatFailed_isPolled_andReportedOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(reportedJobs(message, "failed")).containsExactly(CreatifyPacts.REFERENCE + " " + Phase.FAILED);
    }

    private static List<String> reportedJobs(V4Interaction.AsynchronousMessage message, String status) {
        String job = "{\"id\":\"" + CreatifyPacts.ID + "\",\"status\":\"" + status
                + "\",\"video_output\":\"https://example.com/video.mp4\",\"failed_reason\":\"no sound\"}";
        return DuplicateNotification.<Video>by(
                message,
                Map.of("/api/aurora/" + CreatifyPacts.ID + "/", job),
                url -> CreatifyPactTest.facade(url, "key"),
                (media, handler) -> media.creatify().webhookHandler(handler));
    }
}
