package dev.mediajobs.conformance.pact;

import static dev.mediajobs.conformance.pact.MirragoPacts.ID;
import static dev.mediajobs.conformance.pact.MirragoPacts.REFERENCE;
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
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.mirrago.TokenRequest;
import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnRequest;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import retrofit2.Call;
import retrofit2.Response;

/** Tests calls of the facade, or of the clients where the facade has none, against {@link MirragoEndPacts}. */
@PactConsumerTest
@PactTestFor(providerName = "mirrago", pactVersion = PactSpecVersion.V4)
@MockServerConfig(implementation = MockServerImplementation.JavaHttpServer)
@ResourceLock("pacts with mirrago")
class MirragoEndPactTest extends MirragoEndPacts {
    @Test
    @PactTestFor(pactMethod = "pollByStatusPath")
    void pollByTheOtherPath_returnsTheSameJob(MockServer vendor) {
        assertThat(send(vendor, api -> api.getTryOnByStatusPath(ID)).body().resultUrl())
                .isEqualTo("https://example.com/picture.png");
    }

    @Test
    @PactTestFor(pactMethod = "pollUnknownByStatusPath")
    void pollOfAnUnknownJob_byTheOtherPath_isNotFound(MockServer vendor) {
        assertThat(send(vendor, api -> api.getTryOnByStatusPath(PactConventions.UNKNOWN_ID))
                        .code())
                .isEqualTo(404);
    }

    @Test
    @PactTestFor(pactMethod = "tokenWithAnotherGrantType")
    void tokenWithAnotherGrantType_isRefused(MockServer vendor) {
        TokenRequest request = TokenRequest.builder()
                .clientId("client")
                .clientSecret("secret")
                .grantTypeValue("password")
                .build();
        assertThat(PactConventions.send(PactConventions.unauthenticated(vendor, TokenApi.class)
                                .createToken(request))
                        .code())
                .isEqualTo(400);
    }

    @Test
    @PactTestFor(pactMethod = "tokenForAWrongId")
    void submitWithAWrongId_isRefused(MockServer vendor) {
        try (MediaJobs media = MediaJobs.fromEnvironment(Map.of(
                "MIRRAGO_BASE_URL",
                vendor.getUrl(),
                "MIRRAGO_CLIENT_ID",
                "invalid-client",
                "MIRRAGO_CLIENT_SECRET",
                "secret"))) {
            assertThatThrownBy(() -> media.resume(REFERENCE).poll()).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "withoutAToken")
    void pollWithoutAToken_isRefused(MockServer vendor) {
        assertThat(PactConventions.send(PactConventions.unauthenticated(vendor, TryOnApi.class)
                                .getTryOn(ID))
                        .code())
                .isEqualTo(401);
    }

    /** Uses the client, because the facade would request a new token. */
    @Test
    @PactTestFor(pactMethod = "withAnOldToken")
    void pollWithAnOldToken_isRefused(MockServer vendor) {
        OkHttpClient old = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Authorization", "Bearer " + MirragoPacts.TOKEN)
                        .build()))
                .build();
        TryOnApi api = ClientRuntime.retrofit(HttpUrl.get(vendor.getUrl()), old).create(TryOnApi.class);

        assertThat(PactConventions.send(api.getTryOn(ID)).code()).isEqualTo(401);
    }

    @Test
    @PactTestFor(pactMethod = "withAnInvalidLink")
    void submitOfAnInvalidLink_isRefused(MockServer vendor) {
        TryOnRequest invalid = TryOnRequest.builder()
                .targetImageUrl("no link")
                .garmentImageUrl(MirragoPacts.GARMENT)
                .build();
        assertThat(send(vendor, api -> api.createTryOn(invalid)).code()).isEqualTo(400);
    }

    @Test
    @PactTestFor(pactMethod = "withoutCredits")
    void submitWithoutSufficientCredits_isRefused(MockServer vendor) {
        try (MediaJobs media = MirragoPactTest.facade(vendor, "secret")) {
            assertThatThrownBy(() -> media.mirrago().submit(MirragoPactTest.links()))
                    .isInstanceOf(InsufficientCreditsException.class);
        }
    }

    @Test
    @PactTestFor(pactMethod = "tooOften")
    void pollAboveTheRateLimit_isRefused(MockServer vendor) {
        PolledJob.by(MirragoPactTest.facade(vendor, "secret"), REFERENCE).isRefusedWith(MediaException.class);
    }

    private static <T> Response<T> send(MockServer vendor, Function<TryOnApi, Call<T>> call) {
        try (MediaJobs media = MirragoPactTest.facade(vendor, "secret")) {
            return PactConventions.send(call.apply(media.raw(TryOnApi.class)));
        }
    }
}
