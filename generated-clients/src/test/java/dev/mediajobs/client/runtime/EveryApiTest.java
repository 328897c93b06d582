package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

class EveryApiTest {
    static Stream<Class<?>> apis() throws IOException, URISyntaxException, ClassNotFoundException {
        return GeneratedClasses.all()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Api"));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everyMethodSuitsRetrofit(Class<?> api) {
        Retrofit eager = ClientRuntime.retrofit(HttpUrl.get("https://a.example/"), CannedCalls.json("{}"))
                .newBuilder()
                .validateEagerly(true)
                .build();

        assertThat(eager.create(api)).isNotNull();
    }
}
