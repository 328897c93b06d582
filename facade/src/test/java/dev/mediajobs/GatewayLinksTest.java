package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests relative links of a vendor behind a gateway, which serves nothing outside its prefix. */
class GatewayLinksTest {
    private static final byte[] PNG = Pictures.png();

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static WireServer gateway(Script vendor) {
        return WireServer.start(
                (request, out) -> (request.path().startsWith("/pre/fix/") ? vendor : WireServer.page(501, "not routed"))
                        .response(request, out));
    }

    private static URI base(WireServer gateway) {
        return gateway.url().resolve("/pre/fix");
    }

    private static Script finished(String link, Script files) {
        return (request, out) -> (request.path().contains("/api/aurora/")
                        ? WireServer.json(200, Requests.auroraJson("done", link))
                        : files)
                .response(request, out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/a.mp4",
                "files/a.mp4",
                "./files/a.mp4",
                "../files/a.mp4",
                "/pre/fix/files/a.mp4",
                " /files/a.mp4 "
            })
    void relativeLinks_keepThePrefix(String link) throws Exception {
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer gateway = gateway(finished(link, mp4()));
                    MediaJobs media = Requests.at(base(gateway), own).build()) {
                assertThat(way.download(result(media, own), folder.resolve(way + ".mp4")))
                        .hasBinaryContent(VIDEO);
                assertThat(gateway.seen().get(1).path()).isEqualTo("/pre/fix/files/a.mp4");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b.mp4", "../b.mp4", "/pre/fix/b.mp4"})
    void redirects_keepThePrefix(String location) throws Exception {
        Script files = (request, out) -> (request.path().endsWith("/a.mp4")
                        ? WireServer.json(302, "", "Location: " + location)
                        : mp4())
                .response(request, out);
        for (CallStyle way : CallStyle.values()) {
            ManualTime own = new ManualTime();
            try (WireServer gateway = gateway(finished("/a.mp4", files));
                    MediaJobs media = Requests.at(base(gateway), own).build()) {
                assertThat(way.download(result(media, own), folder.resolve(way + ".mp4")))
                        .hasBinaryContent(VIDEO);
                assertThat(gateway.seen().get(2).path()).isEqualTo("/pre/fix/b.mp4");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadLinkThatIsAPath_keepsThePrefix(CallStyle way) {
        Script vendor = (request, out) -> {
            String response = request.path().endsWith("/initialize")
                    ? "{\"mediaId\":\"m1\",\"uploadUrl\":\"/storage/m1?X-Signature=" + Canary.secret("signature")
                            + "\"}"
                    : "{\"success\":true}";
            WireServer.json(200, response).response(request, out);
        };
        try (WireServer gateway = gateway(vendor);
                MediaJobs media = Requests.at(base(gateway), time).build()) {
            way.upload(media, MediaSource.of(PNG, "face.png"));

            assertThat(gateway.seen().get(1).line())
                    .startsWith("PUT /pre/fix/storage/m1?X-Signature=" + Canary.secret("signature") + " ");
            assertThat(gateway.seen().get(1).head()).doesNotContain(Canary.secret("miraflow-key"));
        }
    }
}
