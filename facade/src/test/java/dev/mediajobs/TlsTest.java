package dev.mediajobs;

import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.Requests.AURORA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests TLS connections. The rows are those of the fault table. */
@Isolated(TrustStore.OF_THE_JVM)
class TlsTest {
    private static final TlsIdentity CERTIFICATE = TlsIdentity.of("ip:127.0.0.1");

    private static final String TRUST =
            "TransportOptions.withSslContext (mediajobs.ssl.bundle in Spring Boot), or else the trust store of this JVM";

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static WireServer encrypted(TlsIdentity certificate, Script script) {
        return WireServer.start(certificate.context().getServerSocketFactory(), script);
    }

    private MediaJobs trusting(URI vendor, TlsIdentity... certificates) {
        return TrustStore.holding(
                List.of(certificates), () -> Requests.at(vendor, time).build());
    }

    private static void assertRefusedAtOnce(CallStyle way, MediaJobs media, String... words) {
        assertThat(way.failedSubmit(media))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @EnumSource
    void row08_anUntrustedCertificate_isAConfigurationErrorAndNotRetried(CallStyle way) {
        try (WireServer vendor = encrypted(CERTIFICATE, WireServer.silent());
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertRefusedAtOnce(way, media, "the certificate of 127.0.0.1 is not trusted", TRUST);
            assertThat(way.failedWait(media.resume("creatify:aurora:" + AURORA_ID), time))
                    .isInstanceOf(ConfigurationException.class);
            assertThat(vendor.connections()).as("one for each call").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row08_aCertificateOfSomebodyElse_isRefused(CallStyle way) {
        TlsIdentity other = TlsIdentity.of("dns:other.example");
        try (WireServer vendor = encrypted(other, WireServer.silent());
                MediaJobs media = trusting(vendor.url(), other)) {
            assertRefusedAtOnce(way, media, "the certificate of 127.0.0.1 is not for that name");
            assertThat(vendor.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void row08_aTrustStoreWithNothingInIt_isNamed_andNotTheNetwork(CallStyle way) {
        try (WireServer vendor = encrypted(CERTIFICATE, WireServer.silent());
                MediaJobs media = trusting(vendor.url())) {
            assertRefusedAtOnce(way, media, "the JVM trust store is empty", "javax.net.ssl.trustStore");
            assertThat(vendor.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row08_aDownloadFromAnUntrustedServer_isNotRetried(CallStyle way) throws Exception {
        try (WireServer storage = encrypted(CERTIFICATE, FinishedJob.mp4());
                WireServer vendor = FinishedJob.serving(
                        storage.url() + "/video.mp4?sig=" + Canary.secret("signature"), WireServer.silent());
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            Media result = FinishedJob.result(media, time);

            assertThatThrownBy(() -> way.download(result, folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContainingAll("the certificate of 127.0.0.1 is not trusted", TRUST, "Nothing was saved")
                    .hasMessageNotContaining("canary");
            assertThat(storage.connections()).isEqualTo(1);
            assertThat(left(folder)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void row08_anUploadToAnUntrustedServer_isReported(CallStyle way) {
        try (WireServer storage = encrypted(CERTIFICATE, WireServer.silent());
                WireServer vendor = UploadTest.vendor(storage.url() + "/a?sig=" + Canary.secret("signature"));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> way.upload(media, MediaSource.of(Pictures.png(), "face.png")))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("the certificate of 127.0.0.1 is not trusted")
                    .hasMessageNotContaining("canary");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row41_aRedirectOutOfTheEncryption_isRefused(CallStyle way) throws Exception {
        try (WireServer open = WireServer.start(FinishedJob.mp4());
                WireServer vendor = encrypted(CERTIFICATE, (request, out) -> {
                    boolean poll = request.path().startsWith("/api/aurora/");
                    String link = "https://" + request.header("Host") + "/video.mp4";
                    Script response = poll
                            ? WireServer.json(200, Requests.auroraJson("done", link))
                            : WireServer.json(
                                    302,
                                    "",
                                    "Location: " + open.url() + "/video.mp4?sig=" + Canary.secret("signature"));
                    response.response(request, out);
                });
                MediaJobs media = trusting(vendor.url(), CERTIFICATE)) {
            Media result = FinishedJob.result(media, time);

            assertThatThrownBy(() -> way.download(result, folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("is not https")
                    .hasMessageNotContaining("canary");
            assertThat(vendor.seen()).as("the poll and the link").hasSize(2);
            assertThat(open.seen()).isEmpty();
            assertThat(left(folder)).isEmpty();
        }
    }
}
