package dev.mediajobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.TlsIdentity;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example with a proxy in front of a vendor whose certificate only the PEM file vouches for. */
class CompanyNetworkTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CREATIFY_BASE_URL", "https://vendor.example",
            "CREATIFY_API_ID", "id",
            "CREATIFY_API_KEY", "key",
            "PROXY_USER", "alice",
            "PROXY_PASSWORD", "secret");

    @TempDir
    private Path folder;

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MockWebServer proxy(TlsIdentity vendor) throws Exception {
        MockWebServer proxy = new MockWebServer();
        proxy.useHttps(vendor.context().getSocketFactory());
        proxy.enqueue(new MockResponse.Builder().inTunnel().build());
        proxy.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"remaining_credits\":12}")
                .build());
        proxy.start(InetAddress.getLoopbackAddress(), 0);
        return proxy;
    }

    private static RecordedRequest next(MockWebServer server) throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(20, TimeUnit.SECONDS));
    }

    @Test
    void theVendorIsReachedThroughTheProxy_withItsLogin() throws Exception {
        TlsIdentity vendor = TlsIdentity.of("dns:vendor.example");
        Path pem = Files.writeString(
                folder.resolve("company.pem"),
                "-----BEGIN CERTIFICATE-----\n" + base64(vendor.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        try (MockWebServer proxy = proxy(vendor)) {
            InetSocketAddress address = InetSocketAddress.createUnresolved("127.0.0.1", proxy.getPort());
            try (MediaJobs media = CompanyNetwork.connect(ENVIRONMENT, address, pem)) {
                assertThat(media.creatify().remainingCredits()).isEqualByComparingTo("12");
            }
            RecordedRequest connect = next(proxy);
            assertThat(connect.getMethod()).isEqualTo("CONNECT");
            assertThat(connect.getHeaders().get("Proxy-Authorization"))
                    .isEqualTo("Basic " + base64("alice:secret".getBytes(StandardCharsets.UTF_8)));
            assertThat(next(proxy).getHeaders().get("Proxy-Authorization"))
                    .as("the vendor does not get the login")
                    .isNull();
        }
    }
}
