package dev.mediajobs.internal.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.internal.failure.Redactor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests links behind a proxy, which resolves the names in its own network. */
class ProxiedLinksTest {
    private static final HttpUrl VENDOR = HttpUrl.get("http://vendor");

    private final MockWebServer proxy = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        proxy.start(InetAddress.getLoopbackAddress(), 0);
        proxy.enqueue(new MockResponse.Builder().body("a file").build());
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private static List<InetAddress> lookup(String host) throws UnknownHostException {
        return switch (host) {
            case "inside.example" -> List.of(InetAddress.getByName("10.1.2.3"));
            case "10-0-0-1.cdn.example" -> List.of(InetAddress.getByName("93.184.216.34"));
            default -> throw new UnknownHostException(host);
        };
    }

    /** Opens a link over the proxy and returns the status. */
    private int open(Proxy.Type type, String host, String... privateHosts) throws Exception {
        SsrfGuard guard = new SsrfGuard(VENDOR, ProxiedLinksTest::lookup, List.of(privateHosts), new Redactor());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.getPort());
        OkHttpClient client = guard.install(
                new OkHttpClient.Builder().proxy(new Proxy(type, address)).build());
        HttpUrl url = guard.requirePublic("http://" + host + "/video.mp4");
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            return response.code();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.",
                "cdn.example.",
                "intranet",
                "metadata.google.internal",
                "metadata.google.internal.",
                "internal",
                "printer.local",
                "a.localhost",
                "nas.home.arpa",
                "router.lan",
                "inside.example",
                "127.0.0.1.nip.io",
                "7f000001.nip.io",
                "app-10-0-0-1.sslip.io",
                "www.localtest.me",
                "1.10.0.0.1.example",
                "10-0-0-2.cdn.example",
                "0x7f000001",
                "017700000001",
                "2130706433",
                "127.1",
                "[::ffff:127.0.0.1]",
                "[fd00::1]",
                "10.0.0.1"
            })
    void namesThatMayLeadInside_areNotSentToTheProxy(String host) {
        for (Proxy.Type type : List.of(Proxy.Type.HTTP, Proxy.Type.SOCKS)) {
            assertThatThrownBy(() -> open(type, host))
                    .isInstanceOf(UnsafeLinkException.class)
                    .hasMessageContaining("TransportOptions.withPrivateHosts");
        }
        assertThat(proxy.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cdn.example", "10-0-0-1.cdn.example", "ec2-54-1-2-3.cdn.example", "8.8.8.8", "vendor"})
    void otherNames_areSentToTheProxy(String host) throws Exception {
        assertThat(open(Proxy.Type.HTTP, host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minio", "files.internal", "10.1.2.3", "inside.example"})
    void privateHosts_areSentToTheProxy(String host) throws Exception {
        assertThat(open(Proxy.Type.HTTP, host, "minio", "*.internal", "10.0.0.0/8"))
                .isEqualTo(200);
    }
}
