package dev.mediajobs;

import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that no part of a link shows a key: in messages, causes, logs and {@code toString}. */
class LinkRedactionTest {
    private static final String KEY = Canary.secret("creatify-key");
    private static final Script EXPIRED = WireServer.page(410, "gone");

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static String everything(Throwable thrown) {
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        return all.toString();
    }

    private void assertNotShown(CallStyle way, String link, Script files) {
        ManualTime own = new ManualTime();
        try (LogCapture log = new LogCapture();
                WireServer wire = serving(link, files);
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result = result(media, own);
            MediaException thrown = own.untilDone(CompletableFuture.supplyAsync(() ->
                    catchThrowableOfType(MediaException.class, () -> way.download(result, folder.resolve("a.mp4")))));

            assertThat(thrown).isInstanceOf(DownloadException.class);
            assertThat(everything(thrown)).doesNotContainIgnoringCase("canary");
            assertThat(result.toString()).doesNotContainIgnoringCase("canary");
            assertThat(String.join("\n", log.lines())).doesNotContainIgnoringCase(KEY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysInLinks(CallStyle way) {
        // Names of tests must not show keys either, so the links are not parameters.
        for (String link : new String[] {
            "/" + KEY + "/a.mp4",
            "/a/../" + KEY + "/a.mp4",
            "/" + KEY + ".mp4",
            "/a;jsessionid=" + Canary.secret("session") + "/b.mp4",
            "/a.mp4?X-Signature=" + Canary.secret("signature") + "#" + Canary.secret("fragment"),
            "http://" + Canary.secret("user") + ":" + Canary.secret("password") + "@127.0.0.1/a.mp4",
            "http://" + KEY + ".invalid./a.mp4",
            "http://" + KEY + ".invalid/a.mp4",
            "ftp://" + KEY + "/a.mp4"
        }) {
            assertNotShown(way, link, EXPIRED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysAtTheEndOfACutLink(CallStyle way) {
        for (int length = 150; length < 190; length += 5) {
            assertNotShown(way, "/" + "x".repeat(length) + KEY, EXPIRED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysInRedirects(CallStyle way) {
        for (String location : new String[] {
            "http://" + KEY + ".invalid/a.mp4",
            "http://" + KEY.toUpperCase(Locale.ROOT) + ".invalid/a.mp4",
            "http://10.0.0.1/" + KEY,
            "http://" + KEY + "@10.0.0.1/",
            "file:///" + KEY,
            "https://127.0.0.1:1/" + KEY
        }) {
            assertNotShown(way, "/a.mp4", WireServer.json(302, "", "Location: " + location));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysInHeaders(CallStyle way) {
        assertNotShown(way, "/a.mp4", WireServer.whole(200, "text/" + KEY, FinishedJob.VIDEO));
        assertNotShown(
                way, "/a.mp4", WireServer.whole(200, "video/mp4", FinishedJob.VIDEO, "Content-Encoding: " + KEY));
    }

    @ParameterizedTest
    @EnumSource
    void aLinkWithAKey_stillWorks(CallStyle way) {
        try (WireServer wire = serving("/" + KEY + "/a.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(way.download(result(media, time), folder.resolve("a.mp4")))
                    .hasBinaryContent(FinishedJob.VIDEO);
            assertThat(wire.seen().get(1).path()).isEqualTo("/" + KEY + "/a.mp4");
        }
    }
}
