package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.client.creatify.WorkspaceApi;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a customized HTTP client cannot change, and how its errors are reported. */
class CustomHttpClientTest {
    private final ManualTime time = new ManualTime();

    private MediaJobs media(WireServer wire, Consumer<OkHttpClient.Builder> customizer) {
        return Requests.at(wire.url(), time)
                .transport(TransportOptions.defaults().withHttpClientCustomizer(customizer))
                .build();
    }

    private static WireServer accepting() {
        return WireServer.start(WireServer.json(200, Requests.auroraJson("pending", null)));
    }

    private static Interceptor failing(Throwable thrown) {
        return chain -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }

    static Stream<Arguments> errors() {
        return Stream.of(CallStyle.values()).flatMap(way -> Stream.of(
                        new IllegalStateException("broken"),
                        new NumberFormatException(),
                        new NoSuchFieldError("EMPTY"),
                        new StackOverflowError())
                .map(thrown -> Arguments.of(way, thrown)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorBeforeSending_isAFailedCallThatStartedNothing(CallStyle way, Throwable thrown) {
        try (WireServer wire = accepting();
                MediaJobs media = media(wire, builder -> builder.addInterceptor(failing(thrown)))) {
            assertThat(time.untilDone(CompletableFuture.supplyAsync(() -> way.failedSubmit(media))))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining(
                            "failed unexpectedly (" + thrown.getClass().getSimpleName())
                    .hasMessageContaining("Nothing was started")
                    .hasStackTraceContaining(thrown.getClass().getName());
            assertThat(wire.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorAfterSending_isAnUnknownOutcome(CallStyle way, Throwable thrown) {
        Interceptor after = chain -> {
            chain.proceed(chain.request()).close();
            return failing(thrown).intercept(chain);
        };
        try (WireServer wire = accepting();
                MediaJobs media = media(wire, builder -> builder.addNetworkInterceptor(after))) {
            assertThat(way.failedSubmit(media)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorDuringAWait_endsIt(CallStyle way, Throwable thrown) {
        try (WireServer wire = accepting();
                MediaJobs media = media(wire, builder -> builder.addInterceptor(failing(thrown)))) {
            assertThat(way.failedWait(media.resume("creatify:aurora:" + Requests.AURORA_ID), time))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("failed unexpectedly");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmitThatAnInterceptorSendsTwice_isSentOnce(CallStyle way) {
        Interceptor twice = chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        };
        try (WireServer wire = accepting();
                MediaJobs media = media(wire, builder -> builder.addInterceptor(twice))) {
            assertThat(way.failedSubmit(media)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmitIsNotSentAgain_whateverTheClientAllows(CallStyle way) {
        try (WireServer wire = WireServer.start(WireServer.json(401, "{}"));
                MediaJobs media = media(wire, builder -> builder.retryOnConnectionFailure(true)
                        .authenticator((route, response) -> response.request()))) {
            assertThat(way.failedSubmit(media)).isInstanceOf(AuthenticationException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void credentialsStayWithTheVendor_whereverAnInterceptorSendsTheCall() {
        try (WireServer wire = accepting();
                WireServer other = accepting();
                MediaJobs media = media(
                        wire,
                        builder -> builder.addInterceptor(chain -> {
                            assertThat(chain.request().headers().toString()).doesNotContain("canary");
                            HttpUrl url = chain.request()
                                    .url()
                                    .newBuilder()
                                    .port(other.url().getPort())
                                    .build();
                            return chain.proceed(
                                    chain.request().newBuilder().url(url).build());
                        }))) {
            media.creatify().submit(Requests.aurora());

            assertThat(other.seen()).singleElement().satisfies(request -> assertThat(request.head())
                    .doesNotContain("canary"));
            assertThat(wire.seen()).isEmpty();
        }
    }

    @Test
    void redirectsAreNotFollowed_andTheRawClientsHaveTheSameRules() throws Exception {
        try (WireServer other = accepting();
                WireServer wire = WireServer.start(WireServer.json(307, "", "Location: " + other.url()));
                MediaJobs media = media(wire, builder -> builder.followRedirects(true))) {
            assertThat(media.raw(WorkspaceApi.class)
                            .getRemainingCredits()
                            .execute()
                            .code())
                    .isEqualTo(307);
            assertThat(other.seen()).isEmpty();
        }
    }

    @Test
    void anErrorInARawCall_isAnIoException() {
        try (WireServer wire = accepting();
                MediaJobs media =
                        media(wire, builder -> builder.addInterceptor(failing(new IllegalStateException("x"))))) {
            Assertions.assertThatThrownBy(() ->
                            media.raw(WorkspaceApi.class).getRemainingCredits().execute())
                    .isInstanceOf(IOException.class);
        }
    }
}
