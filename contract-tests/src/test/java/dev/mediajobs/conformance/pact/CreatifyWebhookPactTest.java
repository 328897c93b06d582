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

/** The facade's receiver of webhooks, given what {@link CreatifyWebhookPacts} says. */
@PactConsumerTest
@PactTestFor(
        providerName = CreatifyWebhookPacts.PROVIDER,
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class CreatifyWebhookPactTest extends CreatifyWebhookPacts {
    @Test
    @PactTestFor(pactMethod = "done")
    void aVideoThatIsDone_isReadBack_andToldOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(told(message, "done")).containsExactly(CreatifyPacts.REFERENCE + " " + Phase.SUCCEEDED);
    }

    @Test
    @PactTestFor(pactMethod = "failed")
    void aVideoThatFailed_isReadBack_andToldOnce(V4Interaction.AsynchronousMessage message) {
        assertThat(told(message, "failed")).containsExactly(CreatifyPacts.REFERENCE + " " + Phase.FAILED);
    }

    private static List<String> told(V4Interaction.AsynchronousMessage message, String status) {
        String job = "{\"id\":\"" + CreatifyPacts.ID + "\",\"status\":\"" + status
                + "\",\"video_output\":\"https://example.com/video.mp4\",\"failed_reason\":\"no sound\"}";
        return DuplicateNotification.<Video>by(
                message,
                Map.of("/api/aurora/" + CreatifyPacts.ID + "/", job),
                url -> CreatifyPactTest.facade(url, "key"),
                (media, told) -> media.creatify().webhookHandler(told));
    }
}
