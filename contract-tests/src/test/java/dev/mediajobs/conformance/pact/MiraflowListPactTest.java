package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.MediaItem;
import dev.mediajobs.MediaJobs;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests calls of the facade against {@link MiraflowListPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miraflow", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miraflow")
class MiraflowListPactTest extends MiraflowListPacts {
    @Test
    @PactTestFor(pactMethod = "voices")
    void voices_areListed(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().voices())).containsExactly(MiraflowPacts.VOICE);
    }

    @Test
    @PactTestFor(pactMethod = "videos")
    void videos_areListed(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().videos())).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "mockups")
    void mockups_areListed(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().mockups())).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "assets")
    void assets_areListed(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().assets())).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "mockupVideos")
    void videosOfMockups_areListed(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().mockupVideos())).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "thumbnails")
    void thumbnails_areListed_pageByPage(MockServer vendor) {
        assertThat(ids(vendor, media -> media.miraflow().thumbnails().toList())).containsExactly(MiraflowPacts.JOB);
    }

    private static List<String> ids(MockServer vendor, Function<MediaJobs, List<MediaItem>> list) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            return list.apply(media).stream().map(MediaItem::id).toList();
        }
    }
}
