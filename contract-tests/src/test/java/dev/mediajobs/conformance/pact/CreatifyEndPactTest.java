package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.CreatifyPacts.ID;
import static dev.mediajobs.conformance.pact.CreatifyPacts.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.AuthenticationException;
import dev.mediajobs.InsufficientCreditsException;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraRequest;
import dev.mediajobs.client.creatify.WorkspaceApi;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The calls of the facade, and of the clients where it has none, played against what {@link CreatifyEndPacts} says. */
@PactConsumerTest
@PactTestFor(providerName = "creatify", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with creatify")
class CreatifyEndPactTest extends CreatifyEndPacts {
    @Test
    @PactTestFor(pactMethod = "list")
    void videos_areListed(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThat(media.creatify().jobs()).extracting(Job::reference).containsExactly(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "listCertain")
    void certainVideos_areListed(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThat(media.creatify().jobs(ID)).extracting(Job::reference).containsExactly(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "credits")
    void credits_areTold(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThat(media.creatify().remainingCredits()).isEqualTo(379.5);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutKeys")
    void withoutKeys_nothingIsTold(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.stranger(vendor, WorkspaceApi.class)
                                .getRemainingCredits())
                        .code())
                .isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "withAWrongId")
    void withAWrongId_nothingIsTold(MockServer vendor) {
        try (MediaJobs media = MediaJobs.fromEnvironment(Map.of(
                "CREATIFY_BASE_URL", vendor.getUrl(), "CREATIFY_API_ID", "invalid-id", "CREATIFY_API_KEY", "key"))) {
            assertThatThrownBy(() -> media.creatify().remainingCredits()).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutALink")
    void submitWithoutALinkToTheSound_isRefused(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            AuroraRequest wrong = AuroraRequest.builder()
                    .audio("voice")
                    .image(CreatifyPacts.IMAGE)
                    .build();
            assertThat(PactConventions.send(media.raw(AuroraApi.class).createAurora(wrong))
                            .code())
                    .isEqualTo(400);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutCredits")
    void submitThatTheCreditsDoNotSufficeFor_isRefused(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThatThrownBy(() -> media.creatify().submit(CreatifyPactTest.request()))
                    .isInstanceOf(InsufficientCreditsException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void lookThatComesTooSoon_isToldWhenToComeAgain(MockServer vendor) {
        PolledJob.by(CreatifyPactTest.facade(vendor, "key"), REFERENCE).isRefusedWith(VendorUnavailableException.class);
    }
}
