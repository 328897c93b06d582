package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a link to a file, whatever the link and the wire are like. The rows are those of the fault table. */
class DownloadTest {
    private static final byte[] VIDEO = "\0\0\0\20ftypisom\0\0\0\0\0\0\0\20mdatABCDEFGH".getBytes(UTF_8);

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    /** A server with one finished job whose link is the given one; all that is no look goes to the script. */
    private static WireServer serving(String link, Script files) {
        return WireServer.start((request, out) -> {
            if (request.path().startsWith("/api/aurora/")) {
                String target = link.startsWith("/") ? "http://" + request.header("Host") + link : link;
                WireServer.json(200, Requests.auroraJson("done", target)).answer(request, out);
            } else {
                files.answer(request, out);
            }
        });
    }

    private static Script mp4() {
        return WireServer.whole(200, "video/mp4", VIDEO);
    }

    private Media result(MediaJobs media) {
        return time.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aWholeFileAppearsUnderItsName_andNothingElse() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Path file = result(media).download(folder.resolve("intro.mp4"));

            assertThat(file).hasBinaryContent(VIDEO);
            assertThat(left()).containsExactly(file);
        }
    }

    @Test
    void row48_noCredentialGoesAlongWithADownload() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            result(media).download(folder.resolve("intro.mp4"));

            assertThat(wire.seen().get(1).head()).doesNotContain("canary").contains("Accept-Encoding: identity");
        }
    }

    @Test
    void row48_aMiraflowLinkToTheVendorItself_carriesTheKey_andOneToAnotherPortDoesNot() throws Exception {
        byte[] png = Pictures.png();
        try (WireServer elsewhere = WireServer.start(WireServer.whole(200, "image/png", png))) {
            for (String link : List.of("/api/media/m1/view", elsewhere.url() + "/m1.png")) {
                Script answers = (request, out) -> {
                    if (request.path().startsWith("/api/image/")) {
                        WireServer.json(200, "{\"id\":\"i1\",\"mediaId\":\"m1\",\"downloadUrl\":\"" + link + "\"}")
                                .answer(request, out);
                    } else {
                        WireServer.whole(200, "image/png", png).answer(request, out);
                    }
                };
                ManualTime own = new ManualTime();
                try (WireServer wire = WireServer.start(answers);
                        MediaJobs media = Requests.at(wire.url(), own).build()) {
                    own.drive(media.resume("miraflow:image:i1").toFuture())
                            .download(folder.resolve("a.png"), DownloadOptions.standard().replacingExisting());
                    if (link.startsWith("/")) {
                        assertThat(wire.seen().get(1).header("x-api-key")).isEqualTo("canary-miraflow-key");
                    }
                }
            }
            assertThat(elsewhere.seen()).hasSize(1);
            assertThat(elsewhere.seen().get(0).head()).doesNotContain("canary");
        }
    }

    @Test
    void row50_linksThatAreNoWebLinks_areRefused() throws Exception {
        for (String link : List.of(
                "file:///etc/passwd",
                "ftp://example.com/a.mp4",
                "jar:http://example.com/a.jar!/b.mp4",
                "http://user:secret@127.0.0.1/a.mp4",
                "not a link")) {
            assertRefused(link, "not safe");
        }
    }

    @Test
    void row51_linksIntoAPrivateNetwork_areRefused() throws Exception {
        for (String link : List.of(
                "http://10.0.0.1/a.mp4",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/a.mp4",
                "http://[fc00::1]/a.mp4",
                "http://[::ffff:192.168.0.1]/a.mp4",
                "http://0.0.0.0/a.mp4",
                "http://2130706433/a.mp4",
                "http://localhost:1/a.mp4")) {
            assertRefused(link, "private network");
        }
    }

    @Test
    void row51_aRedirectIntoAPrivateNetwork_isRefused() throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.json(302, "", "Location: http://10.0.0.1/a.mp4"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);

            assertThatThrownBy(() -> result.download(folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("private network");
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void redirects_areFollowedThreeTimesAndNoFurther() throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.json(302, "", "Location: /again.mp4"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);

            assertThatThrownBy(() -> result.download(folder.resolve("intro.mp4")))
                    .hasMessageContaining("more than 3 redirects");
            assertThat(wire.seen()).hasSize(1 + 4);
        }
    }

    @Test
    void row52_anExpiredLink_isRenewedOnceByALook() throws Exception {
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(WireServer.page(410, "gone"), mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(result(media).download(folder.resolve("intro.mp4"))).hasBinaryContent(VIDEO);
            assertThat(wire.seen()).extracting(WireServer.Seen::path).containsExactly(
                    "/api/aurora/" + AURORA_ID + "/", "/video.mp4", "/api/aurora/" + AURORA_ID + "/", "/video.mp4");
        }
    }

    @Test
    void row52_aLinkThatStaysExpired_isADownloadFailure() throws Exception {
        try (WireServer wire = serving("/video.mp4?X-Signature=canary", WireServer.page(403, "expired"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);
            MediaException thrown = catchThrowableOfType(
                    MediaException.class, () -> result.download(folder.resolve("intro.mp4")));

            assertThat(thrown)
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContaining("canary");
            assertThat(thrown.status()).hasValue(403);
            assertThat(wire.seen()).hasSize(4);
            assertThat(left()).isEmpty();
            assertThat(result.toString()).doesNotContain("canary");
        }
    }

    @Test
    void row53_aCutBody_isFetchedAgain() throws Exception {
        Script cut = WireServer.raw("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n"
                + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", WireServer.sequence(cut, mp4()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(downloaded(media)).hasBinaryContent(VIDEO);
        }
    }

    @Test
    void row53_aBodyThatIsAlwaysCut_isTriedThreeTimesAndLeavesNothing() throws Exception {
        Script cut = WireServer.raw("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n"
                + new String(VIDEO, UTF_8));
        try (WireServer wire = serving("/video.mp4", cut);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThatThrownBy(() -> downloaded(media)).hasCauseInstanceOf(DownloadException.class);
            assertThat(wire.seen()).hasSize(1 + 3);
            assertThat(left()).isEmpty();
        }
    }

    @Test
    void row54_aBodyThatEndsWithItsConnection_isWholeOnlyIfTheFileSaysSo() throws Exception {
        String head = "HTTP/1.0 200 OK\r\nContent-Type: video/mp4\r\n\r\n";
        String whole = new String(VIDEO, UTF_8);
        try (WireServer wire = serving(
                        "/video.mp4",
                        WireServer.sequence(
                                WireServer.raw(head + whole.substring(0, whole.length() - 3)), WireServer.raw(head + whole)));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(downloaded(media)).hasBinaryContent(VIDEO);
            assertThat(wire.seen()).hasSize(1 + 2);
        }
    }

    @Test
    void row55_aBodyBeyondTheLimit_isRefused() throws Exception {
        Script endless = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n".getBytes(UTF_8));
            out.write(VIDEO);
            byte[] more = new byte[1 << 16];
            while (true) {
                out.write(more);
            }
        };
        for (Script script : List.of(endless, WireServer.whole(200, "video/mp4", new byte[2 << 20]))) {
            ManualTime own = new ManualTime();
            try (WireServer wire = serving("/video.mp4", script);
                    MediaJobs media = Requests.at(wire.url(), own).build()) {
                Media result = own.drive(
                        media.resume("creatify:aurora:" + AURORA_ID).toFuture());
                assertThatThrownBy(() -> result.download(
                                folder.resolve("intro.mp4"), DownloadOptions.standard().withMaxBytes(1 << 20)))
                        .isInstanceOf(DownloadException.class)
                        .hasMessageContaining("larger than the limit of 1048576 bytes");
                assertThat(left()).isEmpty();
            }
        }
    }

    @Test
    void row56_aPageInsteadOfAVideo_isRefused() throws Exception {
        assertBodyRefused(WireServer.page(200, "<html>Sorry</html>"));
        assertBodyRefused(WireServer.json(200, "{\"error\":\"gone\"}"));
        assertBodyRefused(WireServer.whole(200, "video/mp4", "<html>".getBytes(UTF_8)));
        assertBodyRefused(WireServer.whole(200, "text/html", VIDEO));
        assertBodyRefused(WireServer.whole(200, "image/png", Pictures.png()));
    }

    @Test
    void row57_theNameInAFolder_isThatOfTheJob() throws Exception {
        try (WireServer wire = serving("/..%2f..%2fevil.sh", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(result(media).download(folder)).hasFileName("creatify-aurora-" + AURORA_ID + ".mp4");
        }
    }

    @Test
    void row58_anExistingTarget_isRefusedBeforeAnythingIsFetched_unlessItMayBeReplaced() throws Exception {
        Path target = Files.writeString(folder.resolve("intro.mp4"), "mine");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);

            assertThatThrownBy(() -> result.download(target))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("exists already");
            assertThat(target).hasContent("mine");
            assertThat(wire.seen()).hasSize(1);
            result.download(target, DownloadOptions.standard().replacingExisting());
            assertThat(target).hasBinaryContent(VIDEO);
        }
    }

    @Test
    void row58_aSymbolicLink_isNotFollowed() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("intro.mp4"), precious);
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);

            assertThatThrownBy(() -> result.download(link)).isInstanceOf(DownloadException.class);
            result.download(link, DownloadOptions.standard().replacingExisting());
            assertThat(precious).hasContent("mine");
            assertThat(Files.isSymbolicLink(link)).isFalse();
        }
    }

    @Test
    void row58_aFolderThatDoesNotExist_isSaid() {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);

            assertThatThrownBy(() -> result.download(folder.resolve("none/intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("Check that the folder exists");
        }
    }

    @Test
    void row59_twoThreadsToOneName_leaveOneWholeFile() throws Exception {
        Path target = folder.resolve("intro.mp4");
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);
            CompletableFuture<Object> one = CompletableFuture.supplyAsync(() -> tried(result, target));
            CompletableFuture<Object> other = CompletableFuture.supplyAsync(() -> tried(result, target));

            assertThat(List.of(one.join(), other.join())).contains(target);
            assertThat(target).hasBinaryContent(VIDEO);
            assertThat(left()).containsExactly(target);
        }
    }

    @Test
    void aStream_getsTheBytesAndStaysOpen() {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            result(media).download(out, DownloadOptions.standard());

            assertThat(out.toByteArray()).isEqualTo(VIDEO);
        }
    }

    @Test
    void aStreamThatFails_isSaidAndNotTriedAgain() {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            };

            assertThatThrownBy(() -> result.download(full, DownloadOptions.standard()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(wire.seen()).hasSize(2);
        }
    }

    @Test
    void row15_interruptedInTheMiddle_leavesNothingAndKeepsTheFlag() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Script stalling = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n".getBytes(UTF_8));
            out.write(VIDEO);
            out.flush();
            begun.countDown();
        };
        try (WireServer wire = serving("/video.mp4", stalling);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media result = result(media);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread loader = new Thread(() -> {
                thrown.set(catchThrowableOfType(
                        MediaException.class, () -> result.download(folder.resolve("intro.mp4"))));
                flag.set(Thread.currentThread().isInterrupted());
            });
            loader.start();
            begun.await();
            loader.interrupt();
            while (loader.isAlive()) {
                time.advance(Duration.ofMillis(200));
                loader.join(10);
            }

            assertThat(thrown.get()).isInstanceOf(WaitCancelledException.class);
            assertThat(flag.get()).isTrue();
            assertThat(left()).isEmpty();
        }
    }

    private static Object tried(Media result, Path target) {
        try {
            return result.download(target);
        } catch (DownloadException late) {
            return late;
        }
    }

    /** A download whose pauses between tries are run by hand. */
    private Path downloaded(MediaJobs media) {
        Media result = result(media);
        CompletableFuture<Path> file =
                CompletableFuture.supplyAsync(() -> result.download(folder.resolve("intro.mp4")));
        while (!file.isDone()) {
            time.advance(Duration.ofMillis(50));
            Thread.onSpinWait();
        }
        return file.join();
    }

    private void assertBodyRefused(Script script) throws IOException {
        ManualTime own = new ManualTime();
        try (WireServer wire = serving("/video.mp4", script);
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result =
                    own.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture());
            assertThatThrownBy(() -> result.download(folder.resolve("intro.mp4")))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("no video");
            assertThat(left()).isEmpty();
            assertThat(wire.seen()).as("tries").hasSize(2);
        }
    }

    private void assertRefused(String link, String why) throws IOException {
        ManualTime own = new ManualTime();
        try (WireServer wire = serving(link, mp4());
                MediaJobs media = Requests.at(wire.url(), own).build()) {
            Media result =
                    own.drive(media.resume("creatify:aurora:" + AURORA_ID).toFuture());
            assertThatThrownBy(() -> result.download(folder.resolve("intro.mp4")))
                    .as(link)
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("secret");
            assertThat(left()).isEmpty();
        }
    }
}
