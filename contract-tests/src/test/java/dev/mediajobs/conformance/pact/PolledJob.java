package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.JobFailedException;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Progress;

/** A job that a test polls once or waits for; each method closes the facade. */
final class PolledJob {
    private final MediaJobs media;
    private final String reference;

    private PolledJob(MediaJobs media, String reference) {
        this.media = media;
        this.reference = reference;
    }

    static PolledJob by(MediaJobs media, String reference) {
        return new PolledJob(media, reference);
    }

    Progress once() {
        try (media) {
            return media.resume(reference).poll();
        }
    }

    void isRefusedWith(Class<? extends MediaException> kind) {
        assertThatThrownBy(this::once).isInstanceOf(kind);
    }

    void givesTheLink(String link) {
        try (media) {
            assertThat(media.resume(reference).await().link()).hasToString(link);
        }
    }

    void failsWith(String reason) {
        try (media) {
            assertThatThrownBy(() -> media.resume(reference).await())
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining(reason);
        }
    }
}
