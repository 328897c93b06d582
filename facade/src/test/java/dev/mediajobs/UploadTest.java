package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests Miraflow's upload in three steps, the second one to another host. The rows are those of the fault table. */
class UploadTest {
    private static final byte[] PNG = Pictures.png();

    private final ManualTime time = new ManualTime();

    /** Starts a vendor whose uploads go to this link. */
    static WireServer vendor(String uploadUrl) {
        return WireServer.start((request, out) -> {
            String response = request.path().endsWith("/initialize")
                    ? "{\"mediaId\":\"m1\",\"uploadUrl\":\"" + uploadUrl + "\"}"
                    : "{\"success\":true}";
            WireServer.json(200, response).response(request, out);
        });
    }

    @ParameterizedTest
    @EnumSource
    void row49_theBytesGoToExactlyTheGivenLink_withExactlyTheirType_andWithoutTheKey(CallStyle way) {
        try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                WireServer vendor =
                        vendor(storage.url() + "/bucket/a%20b.png?X-Signature=abc%2F" + Canary.secret("signature"));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaSource file = way.upload(media, MediaSource.of(PNG, "/srv/private/face.png"));

            WireServer.Seen put = storage.seen().get(0);
            assertThat(put.line())
                    .startsWith("PUT /bucket/a%20b.png?X-Signature=abc%2F" + Canary.secret("signature") + " ");
            assertThat(put.header("Content-Type")).isEqualTo("image/png");
            assertThat(put.header("Content-Length")).isEqualTo(Integer.toString(PNG.length));
            assertThat(put.head()).doesNotContain(Canary.secret("miraflow-key"));
            assertThat(put.body()).isEqualTo(ByteString.of(PNG));
            assertThat(file.id()).contains("m1");
            assertThat(vendor.seen()).hasSize(2).allSatisfy(call -> assertThat(call.header("x-api-key"))
                    .isEqualTo(Canary.secret("miraflow-key")));
            assertThat(vendor.seen().get(0).text())
                    .contains("\"fileName\":\"face.png\"")
                    .contains("\"fileSize\":" + PNG.length)
                    .doesNotContain("private");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row49_aRedirectOfTheUpload_isNotFollowed(CallStyle way) {
        try (WireServer elsewhere = WireServer.start(WireServer.json(200, "{}"));
                WireServer storage = WireServer.start(WireServer.json(307, "", "Location: " + elsewhere.url()));
                WireServer vendor = vendor(storage.url() + "/a?sig=" + Canary.secret("signature"));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> way.upload(media, MediaSource.of(PNG, "face.png")))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("HTTP 307")
                    .hasMessageNotContaining("canary");
            assertThat(elsewhere.seen()).isEmpty();
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row10_aFileThatShrinksOrGrowsWhileItIsSent_isRefusedAndNotFinalized(CallStyle way) {
        for (long announced : List.of(PNG.length + 5L, PNG.length - 5L)) {
            try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                    WireServer vendor = vendor(storage.url() + "/a");
                    MediaJobs media =
                            Requests.at(vendor.url(), new ManualTime()).build()) {
                InputStream stream = new ByteArrayInputStream(PNG);
                assertThatThrownBy(() -> way.upload(media, MediaSource.of(stream, "face.png", announced)))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("while it was sent");
                assertThat(vendor.seen()).as("no finalize").hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void row09_aStreamIsSentOnce_andReportedAsReadWhenItIsGivenAgain(CallStyle way) {
        try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                WireServer vendor = vendor(storage.url() + "/a");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaSource once = MediaSource.of(new ByteArrayInputStream(PNG), "face.png");
            way.upload(media, once);

            assertThat(storage.seen().get(0).body()).isEqualTo(ByteString.of(PNG));
            assertThatThrownBy(() -> way.upload(media, once))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a stream is used only once");
            assertThat(storage.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIntoAPrivateNetwork_getsNoBytes(CallStyle way) {
        try (WireServer vendor = vendor("http://10.1.2.3/a?sig=" + Canary.secret("signature"));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> way.upload(media, MediaSource.of(PNG, "face.png")))
                    .hasMessageContaining("not a public address")
                    .hasMessageNotContaining("canary");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatLeadsIntoAPrivateNetwork_isNamedWithItsAddressAndTheOption(CallStyle way) throws Exception {
        InetAddress internal = InetAddress.getByAddress(new byte[] {(byte) 198, 18, 0, 7});
        TransportOptions transport = TransportOptions.defaults().withDns(host -> List.of(internal));
        try (WireServer vendor = vendor("http://files.example/a?sig=" + Canary.secret("signature"));
                MediaJobs media =
                        Requests.at(vendor.url(), time).transport(transport).build()) {
            assertThatThrownBy(() -> way.upload(media, MediaSource.of(PNG, "face.png")))
                    .hasMessageContaining(
                            "the host files.example resolves to 198.18.0.7, which is not a public address;"
                                    + " allow it with TransportOptions.withPrivateHosts");
        }
    }

    @ParameterizedTest
    @CsvSource({"413, false", "415, false", "403, true", "503, true"})
    void aRefusalOfTheFile_isOneOfTheRequest_andEveryOtherOneMayBeTemporary(int status, boolean temporary) {
        try (WireServer storage = WireServer.start(WireServer.json(status, "{}"));
                WireServer vendor = vendor(storage.url() + "/a");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaSource file = MediaSource.of(PNG, "face.png");
            assertThatThrownBy(() -> media.miraflow().upload(file))
                    .isInstanceOf(temporary ? VendorUnavailableException.class : InvalidRequestException.class)
                    .hasMessageContaining("HTTP " + status)
                    .hasMessageContaining(temporary ? "Upload again" : PNG.length + " bytes");
            assertThat(vendor.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStepsAreNotRetried(CallStyle way) {
        Script failing = WireServer.json(500, "{}");
        try (WireServer vendor = WireServer.start(failing);
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> way.upload(media, MediaSource.of(PNG, "face.png")))
                    .isInstanceOf(VendorUnavailableException.class);
            assertThat(vendor.seen()).hasSize(1);
        }
    }
}
