package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.JobFailedException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.creatify.AuroraRequest;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of an application that the simulator controls, with the same context as {@link SecondVendorTest}. */
class FirstVendorTest extends VendorTest {

    private static final AuroraRequest REQUEST = AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
            .withAudio(URI.create("https://example.com/voice.mp3"));

    private final MediaJobs media;

    @Autowired
    FirstVendorTest(MediaJobs media) {
        this.media = media;
    }

    @Test
    void aScenario_reachesTheApplication() {
        SIMULATOR.scenario("fails");
        assertThatThrownBy(() -> media.creatify().submit(REQUEST).await()).isInstanceOf(JobFailedException.class);
    }

    @Test
    void withoutAScenario_jobsSucceed_andTheContextIsShared() {
        assertThat(media.creatify().submit(REQUEST).await()).isNotNull();
        assertThat(VendorApplication.CREATED).hasValue(1);
    }

    @Nested
    class Inner {
        @Test
        void nestedTests_useTheSameSimulator() {
            assertThat(SIMULATOR.requests()).isEmpty();
            String id = media.creatify().submit(REQUEST).id();
            assertThat(SIMULATOR.requests()).hasSize(1);
            SIMULATOR.simulator().succeed(id);
        }
    }
}
