package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction;
import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.WebhookHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Delivers a webhook twice. */
final class DuplicateNotification {
    private DuplicateNotification() {}

    /**
     * Returns the reference and the phase of each job that the handler received.
     *
     * @param responses the vendor's responses to polls, by path
     * @param facade creates a facade for a base URL
     */
    static <T extends Media> List<String> by(
            V4Interaction.AsynchronousMessage message,
            Map<String, String> responses,
            Function<String, MediaJobs> facade,
            BiFunction<MediaJobs, Consumer<Job<T>>, WebhookHandler<T>> receiver) {
        List<Job<T>> jobs = new ArrayList<>();
        try (WebhookPollServer vendor = new WebhookPollServer(responses);
                MediaJobs media = facade.apply(vendor.url())) {
            WebhookHandler<T> webhooks = receiver.apply(media, jobs::add);
            byte[] body = message.getContents().getContents().unwrap();

            assertThat(webhooks.handle(body)).isEqualTo(200);
            assertThat(webhooks.handle(body)).isEqualTo(200);
        }
        return jobs.stream().map(each -> each.reference() + " " + each.phase()).toList();
    }
}
