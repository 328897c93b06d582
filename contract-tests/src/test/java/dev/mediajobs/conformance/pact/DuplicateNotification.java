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

/** A webhook that comes twice. */
final class DuplicateNotification {
    private DuplicateNotification() {}

    /**
     * What the facade hands on, a reference and a phase each.
     *
     * @param responses what the vendor says when the job is read back, by path
     * @param facade a facade that asks there
     */
    static <T extends Media> List<String> by(
            V4Interaction.AsynchronousMessage message,
            Map<String, String> responses,
            Function<String, MediaJobs> facade,
            BiFunction<MediaJobs, Consumer<Job<T>>, WebhookHandler<T>> receiver) {
        List<Job<T>> told = new ArrayList<>();
        try (WebhookPollServer vendor = new WebhookPollServer(responses);
                MediaJobs media = facade.apply(vendor.url())) {
            WebhookHandler<T> webhooks = receiver.apply(media, told::add);
            byte[] body = message.getContents().getContents().unwrap();

            assertThat(webhooks.handle(body)).isEqualTo(200);
            assertThat(webhooks.handle(body)).isEqualTo(200);
        }
        return told.stream().map(each -> each.reference() + " " + each.phase()).toList();
    }
}
