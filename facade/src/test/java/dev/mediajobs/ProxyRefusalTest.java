package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A proxy that refuses or asks for a login is named, and not taken for the vendor. */
class ProxyRefusalTest {
    private static final URI PLAIN = URI.create("http://vendor.example");
    private static final URI ENCRYPTED = URI.create("https://vendor.example");
    private static final String PASSWORD = Canary.secret("proxy-password");
    private static final String LOGIN =
            Base64.getEncoder().encodeToString(("alice:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final ManualTime time = new ManualTime();

    static Stream<Arguments> both() {
        return Stream.of(CallStyle.values())
                .flatMap(way -> Stream.of(PLAIN, ENCRYPTED).map(vendor -> Arguments.of(way, vendor)));
    }

    private static Script loginRequired() {
        return (request, out) -> WireServer.json(
                        407, "{\"error\":\"" + LOGIN + "\"}", "Proxy-Authenticate: Basic realm=\"" + PASSWORD + "\"")
                .response(request, out);
    }

    private static TransportOptions through(WireServer proxy) {
        return TransportOptions.defaults()
                .withProxy(InetSocketAddress.createUnresolved(
                        "127.0.0.1", proxy.url().getPort()));
    }

    private static String name(WireServer proxy) {
        return "the proxy 127.0.0.1:" + proxy.url().getPort();
    }

    private MediaException failedSubmit(CallStyle way, URI vendor, TransportOptions options) {
        ManualTime own = new ManualTime();
        try (MediaJobs media = Requests.at(vendor, own).transport(options).build()) {
            return own.untilDone(CompletableFuture.supplyAsync(() -> way.failedSubmit(media)));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aMissingLogin_isAskedFor(CallStyle way, URI vendor) {
        try (WireServer proxy = WireServer.start(loginRequired())) {
            assertThat(failedSubmit(way, vendor, through(proxy)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(name(proxy) + " asks for a login")
                    .hasMessageContainingAll("TransportOptions.withProxyLogin", "mediajobs.proxy.password")
                    .hasMessageContaining("Nothing was sent to the vendor");
            assertThat(proxy.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aWrongLogin_isReported_andNeverShown(CallStyle way, URI vendor) {
        try (WireServer proxy = WireServer.start(loginRequired())) {
            assertThat(failedSubmit(way, vendor, through(proxy).withProxyLogin("alice", PASSWORD)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(name(proxy) + " rejected the login", "mediajobs.proxy.password")
                    .hasMessageNotContaining("canary")
                    .hasMessageNotContaining(LOGIN);
            assertThat(proxy.seen()).allSatisfy(request -> assertThat(request.header("Proxy-Authorization"))
                    .isEqualTo("Basic " + LOGIN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostThatTheProxyForbids_isNamed(CallStyle way) {
        try (WireServer proxy = WireServer.start(WireServer.page(403, "forbidden"))) {
            assertThat(failedSubmit(way, ENCRYPTED, through(proxy)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(name(proxy) + " refused to connect to vendor.example:443 (HTTP 403)");
            assertThat(proxy.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatCannotReachTheVendor_isUnavailable_andTriedAgain(CallStyle way) {
        for (int status : new int[] {502, 503, 504}) {
            try (WireServer proxy = WireServer.start(WireServer.page(status, "sorry"))) {
                assertThat(failedSubmit(way, ENCRYPTED, through(proxy)))
                        .isInstanceOf(VendorUnavailableException.class)
                        .hasMessageContaining(name(proxy) + " refused to connect")
                        .hasMessageContaining("Nothing was sent to the vendor");
                assertThat(proxy.seen()).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aProxyThatCannotBeReached_isNamed(CallStyle way, URI vendor) throws Exception {
        try (NoOpListener closed = new NoOpListener()) {
            InetSocketAddress address =
                    InetSocketAddress.createUnresolved("127.0.0.1", closed.url().getPort());
            assertThat(failedSubmit(way, vendor, TransportOptions.defaults().withProxy(address)))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("cannot connect to the proxy 127.0.0.1:" + address.getPort())
                    .hasMessageContainingAll("TransportOptions.withProxy ", "mediajobs.proxy.host", "https.proxyHost");
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void aProxyWithAnUnknownName_isNamed(CallStyle way, URI vendor) {
        TransportOptions options = TransportOptions.defaults()
                .withDns(host -> List.of())
                .withProxy(InetSocketAddress.createUnresolved("proxy.example", 3128));
        assertThat(failedSubmit(way, vendor, options))
                .isInstanceOf(VendorUnavailableException.class)
                .hasMessageContaining("the host proxy.example of the proxy cannot be resolved");
    }

    @ParameterizedTest
    @EnumSource
    void a407OfTheVendor_isNotTheProxys(CallStyle way) {
        MediaException thrown = way.failedSubmitSentOnce(WireServer.json(407, "{}"), InvalidRequestException.class);
        assertThat(thrown).hasMessageNotContaining("proxy");
    }

    @Test
    void theLoginIsSentToTheProxyWithAPlainRequest_onceAndWithTheUserAgent() {
        Script accepted = WireServer.json(200, Requests.auroraJson("pending", null));
        try (WireServer proxy = WireServer.start(accepted);
                MediaJobs media = Requests.at(PLAIN, time)
                        .transport(
                                through(proxy).withProxyLogin("alice", PASSWORD).withUserAgent("shop/2.0"))
                        .build()) {
            media.creatify().submit(Requests.aurora());

            assertThat(proxy.seen()).singleElement().satisfies(request -> {
                assertThat(request.header("Proxy-Authorization")).isEqualTo("Basic " + LOGIN);
                assertThat(request.header("User-Agent")).isEqualTo("shop/2.0");
            });
        }
    }

    @Test
    void theLoginIsNotSentToAVendorWithoutProxy() {
        Script accepted = WireServer.json(200, Requests.auroraJson("pending", null));
        try (WireServer vendor = WireServer.start(accepted);
                MediaJobs media = Requests.at(vendor.url(), time)
                        .transport(TransportOptions.defaults().withProxyLogin("alice", PASSWORD))
                        .build()) {
            media.creatify().submit(Requests.aurora());

            assertThat(vendor.seen()).singleElement().satisfies(request -> {
                assertThat(request.header("Proxy-Authorization")).isEmpty();
                assertThat(request.header("User-Agent"))
                        .startsWith("mediajobs/")
                        .doesNotContain("$");
            });
        }
    }
}
