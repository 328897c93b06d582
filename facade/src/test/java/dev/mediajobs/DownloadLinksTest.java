package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static dev.mediajobs.Requests.AURORA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which links are opened and which headers are sent. The rows are those of the fault table. */
class DownloadLinksTest {
    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void row48_noCredentialGoesAlongWithADownload(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            way.download(result(media, time), folder.resolve("intro.mp4"));

            assertThat(wire.seen().get(1).head()).doesNotContain("canary").contains("Accept-Encoding: identity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row48_aMiraflowLinkToTheVendorItself_carriesTheKey_andOneToAnotherPortDoesNot(CallStyle way) throws Exception {
        byte[] png = Pictures.png();
        try (WireServer elsewhere = WireServer.start(WireServer.whole(200, "image/png", png))) {
            for (String link : List.of("/api/media/m1/view", elsewhere.url() + "/m1.png")) {
                Script responses = (request, out) -> {
                    if (request.path().startsWith("/api/image/")) {
                        WireServer.json(200, "{\"id\":\"i1\",\"mediaId\":\"m1\",\"downloadUrl\":\"" + link + "\"}")
                                .response(request, out);
                    } else {
                        WireServer.whole(200, "image/png", png).response(request, out);
                    }
                };
                ManualTime own = new ManualTime();
                try (WireServer wire = WireServer.start(responses);
                        MediaJobs media = Requests.at(wire.url(), own).build()) {
                    own.drive(media.resume("miraflow:image:i1").awaitAsync())
                            .download(
                                    folder.resolve("a.png"),
                                    DownloadOptions.defaults().withReplaceExisting());
                    if (link.startsWith("/")) {
                        assertThat(wire.seen().get(1).header("x-api-key")).isEqualTo(Canary.secret("miraflow-key"));
                    }
                }
            }
            assertThat(elsewhere.seen()).hasSize(1);
            assertThat(elsewhere.seen().get(0).head()).doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row50_linksThatAreNoWebLinks_areRefused(CallStyle way) throws Exception {
        for (String link : List.of(
                "file:///etc/passwd",
                "ftp://example.com/a.mp4",
                "jar:http://example.com/a.jar!/b.mp4",
                "http://user:secret@127.0.0.1/a.mp4")) {
            assertRefused(way, link, "not safe");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row51_linksIntoAPrivateNetwork_areRefused(CallStyle way) throws Exception {
        for (String link : List.of(
                "http://10.0.0.1/a.mp4",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/a.mp4",
                "http://[fc00::1]/a.mp4",
                "http://[::ffff:192.168.0.1]/a.mp4",
                "http://0.0.0.0/a.mp4",
                "http://2130706433/a.mp4",
                "http://localhost:1/a.mp4")) {
            assertRefused(way, link, "not a public address");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row51_aRedirectIntoAPrivateNetwork_isRefused(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.json(302, "", "Location: http://10.0.0.1/a.mp4"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> way.download(result, folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("not a public address");
            assertThat(left(folder)).isEmpty();
        }
    }

    @Test
    void redirects_areFollowedThreeTimesAndNoFurther() throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.json(302, "", "Location: /again.mp4"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);

            assertThatThrownBy(() -> result.download(folder.resolve("intro.mp4")))
                    .hasMessageContaining("more than 3 redirects");
            assertThat(wire.seen()).hasSize(1 + 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row52_anExpiredLink_isRenewedOnceByAPoll(CallStyle way) throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(WireServer.page(410, "gone"), mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.download(result(media, time), folder.resolve("intro.mp4")))
                    .hasBinaryContent(VIDEO);
            assertThat(wire.seen())
                    .extracting(WireServer.Seen::path)
                    .containsExactly(
                            "/api/aurora/" + AURORA_ID + "/",
                            "/video.mp4",
                            "/api/aurora/" + AURORA_ID + "/",
                            "/video.mp4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void row52_aLinkThatStaysExpired_isADownloadFailure(CallStyle way) throws Exception {
        try (WireServer wire = serving(
                        "/video.mp4?X-Signature=" + Canary.secret("signature"), WireServer.page(403, "expired"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media, time);
            MediaException thrown =
                    catchThrowableOfType(MediaException.class, () -> way.download(result, folder.resolve("intro.mp4")));

            assertThat(thrown)
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContaining("canary");
            assertThat(thrown.status()).hasValue(403);
            assertThat(wire.seen()).hasSize(4);
            assertThat(left(folder)).isEmpty();
            assertThat(result.toString()).doesNotContain("canary");
        }
    }

    private void assertRefused(CallStyle way, String link, String why) throws IOException {
        ManualTime own = new ManualTime();
        try (WireServer wire = serving(link, mp4());
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result = result(media, own);
            assertThatThrownBy(() -> way.download(result, folder.resolve("intro.mp4")))
                    .as(link)
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("secret");
            assertThat(left(folder)).isEmpty();
        }
    }
}
