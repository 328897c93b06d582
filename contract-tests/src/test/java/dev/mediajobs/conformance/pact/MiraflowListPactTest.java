package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.miraflow.Asset;
import dev.mediajobs.miraflow.AvatarVideo;
import dev.mediajobs.miraflow.Miraflow;
import dev.mediajobs.miraflow.Mockup;
import dev.mediajobs.miraflow.MockupVideo;
import dev.mediajobs.miraflow.Thumbnail;
import dev.mediajobs.miraflow.Voice;
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
        assertThat(ids(vendor, Miraflow::voices, Voice::id)).containsExactly(MiraflowPacts.VOICE);
    }

    @Test
    @PactTestFor(pactMethod = "videos")
    void videos_areListed(MockServer vendor) {
        assertThat(ids(vendor, Miraflow::videos, AvatarVideo::id)).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "mockups")
    void mockups_areListed(MockServer vendor) {
        assertThat(ids(vendor, Miraflow::mockups, Mockup::id)).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "assets")
    void assets_areListed(MockServer vendor) {
        assertThat(ids(vendor, Miraflow::assets, Asset::id)).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "mockupVideos")
    void videosOfMockups_areListed(MockServer vendor) {
        assertThat(ids(vendor, Miraflow::mockupVideos, MockupVideo::id)).containsExactly(MiraflowPacts.JOB);
    }

    @Test
    @PactTestFor(pactMethod = "thumbnails")
    void thumbnails_areListed_pageByPage(MockServer vendor) {
        assertThat(ids(vendor, miraflow -> miraflow.thumbnails().toList(), Thumbnail::id))
                .containsExactly(MiraflowPacts.JOB);
    }

    private static <E> List<String> ids(MockServer vendor, Function<Miraflow, List<E>> list, Function<E, String> id) {
        try (MediaJobs media = MiraflowPactTest.facade(vendor, "key")) {
            return list.apply(media.miraflow()).stream().map(id).toList();
        }
    }
}
