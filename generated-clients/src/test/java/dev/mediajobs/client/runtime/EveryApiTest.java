package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.features.ThingsApi;
import dev.mediajobs.client.miraflow.AvatarsApi;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.MediaApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.names.NamesApi;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;

class EveryApiTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                MediaApi.class,
                AvatarsApi.class,
                VideosApi.class,
                ImagesApi.class,
                SpeedPaintingApi.class,
                TokenApi.class,
                TryOnApi.class,
                AuroraApi.class,
                ThingsApi.class,
                NamesApi.class
            })
    void everyMethodSuitsRetrofit(Class<?> api) {
        Retrofit eager = ClientRuntime.retrofit(HttpUrl.get("https://a.example/"), CannedCalls.json("{}"))
                .newBuilder()
                .validateEagerly(true)
                .build();

        assertThat(eager.create(api)).isNotNull();
    }
}
