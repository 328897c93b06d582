package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MiragicPacts.ID;
import static dev.mediajobs.conformance.pact.MiragicPacts.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.junit.MockServerConfig;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.model.MockServerImplementation;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.mediajobs.InsufficientCreditsException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import dev.mediajobs.miragic.HandStyle;
import dev.mediajobs.miragic.Quality;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.util.function.Function;
import okhttp3.MultipartBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import retrofit2.Call;
import retrofit2.Response;

/** Tests calls of the facade, or of the clients where the facade has none, against {@link MiragicEndPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "miragic", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with miragic")
class MiragicEndPactTest extends MiragicEndPacts {
    @Test
    @PactTestFor(pactMethod = "submitWithSound")
    void submitWithASound_returnsAJob(MockServer vendor) {
        try (MediaJobs media = MiragicPactTest.facade(vendor, "key")) {
            SpeedPaintingRequest request = SpeedPaintingRequest.ofImage(MediaSource.of(Pictures.png(), "picture.png"))
                    .withQuality(Quality.STANDARD)
                    .withFrameRate(30)
                    .withHandStyle(HandStyle.REALISTIC)
                    .withAudio(MediaSource.of(Pictures.wav(), "voice.wav"));
            assertThat(media.miragic().submit(request).reference()).isEqualTo(REFERENCE);
        }
    }

    @Test
    @PactTestFor(pactMethod = "pollByShortPath")
    void pollByTheShortPath_returnsTheSameJob(MockServer vendor) {
        assertThat(send(vendor, api -> api.getSpeedPaintingByShortPath(ID))
                        .body()
                        .data()
                        .processedVideoUrl())
                .isEqualTo("https://example.com/video.mp4");
    }

    @Test
    @PactTestFor(pactMethod = "pollPendingByShortPath")
    void pollByTheShortPath_whilePending_returnsTheSameJob(MockServer vendor) {
        assertThat(send(vendor, api -> api.getSpeedPaintingByShortPath(ID))
                        .body()
                        .data()
                        .statusValue())
                .isEqualTo("PENDING");
    }

    @Test
    @PactTestFor(pactMethod = "downloadVideo")
    void aSpeedPainting_canBeReadByItsName(MockServer vendor) {
        assertThat(send(vendor, api -> api.downloadSpeedPainting(ID + ".mp4")).code())
                .isEqualTo(200);
    }

    @Test
    @PactTestFor(pactMethod = "downloadNothing")
    void aFileThatDoesNotExist_isNotFound(MockServer vendor) {
        assertThat(send(vendor, api -> api.downloadSpeedPainting("nothing.mp4")).code())
                .isEqualTo(404);
        assertThat(send(vendor, api -> api.downloadOriginalImage("nothing.png")).code())
                .isEqualTo(404);
    }

    @Test
    @PactTestFor(pactMethod = "withoutAKey")
    void pollWithoutAKey_isRefused(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.unauthenticated(vendor, SpeedPaintingApi.class)
                                .getSpeedPainting(ID))
                        .code())
                .isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "withoutAPicture")
    void submitWithoutAPicture_isRefused(MockServer vendor) {
        MultipartBody body = new MultipartFormBuilder()
                .add("fps", "30")
                .add("quality", "hd")
                .add("sequence", "auto")
                .add("hand_style", "1")
                .toBody();
        assertThat(send(vendor, api -> api.createSpeedPainting(body)).code()).isEqualTo(400);
    }

    @Test
    @PactTestFor(pactMethod = "withoutCredits")
    void submitWithoutSufficientCredits_isRefused(MockServer vendor) {
        try (MediaJobs media = MiragicPactTest.facade(vendor, "key")) {
            assertThatThrownBy(() -> media.miragic().submit(MiragicPactTest.request()))
                    .isInstanceOf(InsufficientCreditsException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void pollAboveTheRateLimit_isRefused(MockServer vendor) {
        PolledJob.by(MiragicPactTest.facade(vendor, "key"), REFERENCE).isRefusedWith(VendorUnavailableException.class);
    }

    private static <T> Response<T> send(MockServer vendor, Function<SpeedPaintingApi, Call<T>> call) {
        try (MediaJobs media = MiragicPactTest.facade(vendor, "key")) {
            return PactConventions.send(call.apply(media.raw(SpeedPaintingApi.class)));
        }
    }
}
