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

/** Tests calls of the facade, or of the clients where the facade has none, against {@link CreatifyEndPacts}. */
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
    void videosById_areListed(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThat(media.creatify().jobs(ID)).extracting(Job::reference).containsExactly(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "credits")
    void credits_areReturned(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThat(media.creatify().remainingCredits()).isEqualByComparingTo("379.5");
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutKeys")
    void creditsWithoutCredentials_areRefused(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.unauthenticated(vendor, WorkspaceApi.class)
                                .getRemainingCredits())
                        .code())
                .isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "withAWrongId")
    void creditsWithAWrongId_areRefused(MockServer vendor) {
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
    void submitWithoutSufficientCredits_isRefused(MockServer vendor) {
        try (MediaJobs media = CreatifyPactTest.facade(vendor, "key")) {
            assertThatThrownBy(() -> media.creatify().submit(CreatifyPactTest.request()))
                    .isInstanceOf(InsufficientCreditsException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void pollAboveTheRateLimit_isRefused(MockServer vendor) {
        PolledJob.by(CreatifyPactTest.facade(vendor, "key"), REFERENCE).isRefusedWith(VendorUnavailableException.class);
    }
}
