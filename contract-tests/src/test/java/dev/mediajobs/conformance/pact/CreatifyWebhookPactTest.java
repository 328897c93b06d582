package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.Video;
import java.util.ArrayList;
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

    /** The webhook comes twice. */
    private static List<String> told(V4Interaction.AsynchronousMessage message, String status) {
        String job = "{\"id\":\"" + CreatifyPacts.ID + "\",\"status\":\"" + status
                + "\",\"video_output\":\"https://example.com/video.mp4\",\"failed_reason\":\"no sound\"}";
        List<Job<Video>> told = new ArrayList<>();
        try (ReadBack vendor = new ReadBack(Map.of("/api/aurora/" + CreatifyPacts.ID + "/", job));
                MediaJobs media = MediaJobs.from(Map.of(
                        "CREATIFY_BASE_URL", vendor.url(), "CREATIFY_API_ID", "id", "CREATIFY_API_KEY", "key"))) {
            var webhooks = media.creatify().webhooks(told::add);
            byte[] body = message.getContents().getContents().unwrap();

            assertThat(webhooks.receive(body)).isEqualTo(200);
            assertThat(webhooks.receive(body)).isEqualTo(200);
        }
        return told.stream().map(each -> each.reference() + " " + each.phase()).toList();
    }
}
