package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of connections. */
class TransportOptionsTest {
    private static final TransportOptions DEFAULTS = TransportOptions.defaults();

    private final ManualTime time = new ManualTime();

    private static void assertRefused(Runnable setting, String method) {
        assertThatThrownBy(setting::run)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("TransportOptions." + method)
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "caf\u00e9"})
    void aUserAgentThatIsNotPrintable_isRefused(String value) {
        assertRefused(() -> DEFAULTS.withUserAgent(value), "withUserAgent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "a\rb"})
    void aUserThatAProxyCannotRead_isRefused(String value) {
        assertRefused(() -> DEFAULTS.withProxyLogin(value, Canary.secret("password")), "withProxyLogin");
    }

    @Test
    void aPasswordWithALineBreak_isRefused_andNotShown() {
        assertRefused(() -> DEFAULTS.withProxyLogin("alice", Canary.secret("password") + "\nword"), "withProxyLogin");
    }

    @Test
    void aProxyWithoutPort_andAnEmptyTlsContext_areRefused() throws Exception {
        SSLContext empty = SSLContext.getInstance("TLS");
        assertRefused(
                () -> DEFAULTS.withProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), "withProxy");
        assertRefused(() -> DEFAULTS.withSslContext(empty), "withSslContext");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10.0.0.0/33",
                "300.0.0.1",
                "10.0.0",
                "fd00::/129",
                "fd00::g",
                "https://a.example",
                "a.example:80",
                "a.example/8",
                "user@a.example",
                "10.0.0.0/",
                "a b"
            })
    void aHostOrNetworkThatIsNotValid_isRefused(String value) {
        TransportOptions options = DEFAULTS.withPrivateHosts(value);
        assertRefused(() -> MediaJobs.builder().transport(options), "withPrivateHosts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdn.internal",
                "storage",
                "bücher.example",
                "10.0.0.0/8",
                "100.64.0.1",
                "fd00::/8",
                "::1",
                "::ffff:10.0.0.1"
            })
    void hostsAndNetworks_areKept(String value) {
        assertThat(DEFAULTS.withPrivateHosts(value, "other").privateHosts()).containsExactly(value, "other");
    }

    @Test
    void theTextShowsNoSecret() {
        assertThat(DEFAULTS.withProxyLogin("alice", Canary.secret("password")).withHttpClientCustomizer(builder -> {}))
                .asString()
                .contains("proxyLogin=REDACTED", "customized")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource
    void aDnsThatFailsOrKnowsNothing_isAnUnknownHost(CallStyle way) {
        for (TransportOptions options : List.of(DEFAULTS.withDns(host -> List.of()), DEFAULTS.withDns(host -> {
            throw new IllegalStateException(Canary.secret("creatify-key"));
        }))) {
            ManualTime own = new ManualTime();
            try (MediaJobs media = Requests.at(URI.create("http://vendor.example"), own)
                    .transport(options)
                    .build()) {
                assertThat(own.untilDone(CompletableFuture.supplyAsync(() -> way.failedSubmit(media))))
                        .isInstanceOf(VendorUnavailableException.class)
                        .hasMessageContaining("the host vendor.example cannot be resolved")
                        .hasMessageContaining("Nothing was sent");
            }
        }
    }

    @Test
    void theDnsDecidesWhereACallGoes() {
        try (WireServer wire = WireServer.start(WireServer.json(200, Requests.auroraJson("pending", null)));
                MediaJobs media = Requests.at(
                                URI.create("http://vendor.example:" + wire.url().getPort()), time)
                        .transport(DEFAULTS.withDns(host -> List.of(InetAddress.getLoopbackAddress())))
                        .build()) {
            media.creatify().submit(Requests.aurora());
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void theTlsContextDecidesWhichServersAreTrusted_alsoWithoutItsTrustManager() {
        TlsIdentity server = TlsIdentity.of("ip:127.0.0.1");
        try (WireServer wire = WireServer.start(
                        server.context().getServerSocketFactory(),
                        WireServer.json(200, Requests.auroraJson("pending", null)));
                MediaJobs media = Requests.at(wire.url(), time)
                        .transport(DEFAULTS.withSslContext(server.trusting()))
                        .build()) {
            media.creatify().submit(Requests.aurora());
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void aCustomizerThatThrows_isAConfigurationError() {
        Consumer<OkHttpClient.Builder> broken = builder -> {
            throw new IllegalStateException(Canary.secret("creatify-key"));
        };
        assertThatThrownBy(() -> MediaJobs.builder()
                        .transport(DEFAULTS.withHttpClientCustomizer(broken))
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("TransportOptions.withHttpClientCustomizer threw IllegalStateException");
    }
}
