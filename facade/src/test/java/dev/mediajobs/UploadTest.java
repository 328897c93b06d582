package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** Miraflow's upload in three steps, the middle one to somebody else. The rows are those of the fault table. */
class UploadTest {
    private static final byte[] PNG = Pictures.png();

    private final ManualTime time = new ManualTime();

    private static WireServer vendor(String uploadUrl) {
        return WireServer.start((request, out) -> {
            String answer = request.path().endsWith("/initialize")
                    ? "{\"mediaId\":\"m1\",\"uploadUrl\":\"" + uploadUrl + "\"}"
                    : "{\"success\":true}";
            WireServer.json(200, answer).answer(request, out);
        });
    }

    @Test
    void row49_theBytesGoToExactlyTheGivenLink_withExactlyTheirType_andWithoutTheKey() {
        try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                WireServer vendor = vendor(storage.url() + "/bucket/a%20b.png?X-Signature=abc%2Fdef");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaSource file = media.miraflow().upload(MediaSource.of(PNG, "/srv/private/face.png"));

            WireServer.Seen put = storage.seen().get(0);
            assertThat(put.line()).startsWith("PUT /bucket/a%20b.png?X-Signature=abc%2Fdef ");
            assertThat(put.header("Content-Type")).isEqualTo("image/png");
            assertThat(put.header("Content-Length")).isEqualTo(Integer.toString(PNG.length));
            assertThat(put.head()).doesNotContain("canary");
            assertThat(put.body()).isEqualTo(ByteString.of(PNG));
            assertThat(file.id()).contains("m1");
            assertThat(vendor.seen()).hasSize(2).allSatisfy(call -> assertThat(call.header("x-api-key"))
                    .isEqualTo("canary-miraflow-key"));
            assertThat(vendor.seen().get(0).text())
                    .contains("\"fileName\":\"face.png\"")
                    .contains("\"fileSize\":" + PNG.length)
                    .doesNotContain("private");
        }
    }

    @Test
    void row49_aRedirectOfTheUpload_isNotFollowed() {
        try (WireServer elsewhere = WireServer.start(WireServer.json(200, "{}"));
                WireServer storage = WireServer.start(WireServer.json(307, "", "Location: " + elsewhere.url()));
                WireServer vendor = vendor(storage.url() + "/a?sig=canary");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> media.miraflow().upload(MediaSource.of(PNG, "face.png")))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("HTTP 307")
                    .hasMessageNotContaining("canary");
            assertThat(elsewhere.seen()).isEmpty();
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
        }
    }

    @Test
    void row10_aFileThatShrinksOrGrowsWhileItIsSent_isRefusedAndNotFinalized() {
        for (long announced : List.of(PNG.length + 5L, PNG.length - 5L)) {
            try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                    WireServer vendor = vendor(storage.url() + "/a");
                    MediaJobs media =
                            Requests.at(vendor.url(), new ManualTime()).build()) {
                InputStream stream = new ByteArrayInputStream(PNG);
                assertThatThrownBy(() -> media.miraflow().upload(MediaSource.of(stream, "face.png", announced)))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("while it was sent");
                assertThat(vendor.seen()).as("no finalize").hasSize(1);
            }
        }
    }

    @Test
    void row09_aStreamIsSentOnce_andSaidToBeReadWhenItIsGivenAgain() {
        try (WireServer storage = WireServer.start(WireServer.whole(200, "text/plain", new byte[0]));
                WireServer vendor = vendor(storage.url() + "/a");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaSource once = MediaSource.of(new ByteArrayInputStream(PNG), "face.png");
            media.miraflow().upload(once);

            assertThat(storage.seen().get(0).body()).isEqualTo(ByteString.of(PNG));
            assertThatThrownBy(() -> media.miraflow().upload(once))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a stream is not given twice");
            assertThat(storage.seen()).hasSize(1);
        }
    }

    @Test
    void aLinkIntoAPrivateNetwork_getsNoBytes() {
        try (WireServer vendor = vendor("http://10.1.2.3/a?sig=canary");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> media.miraflow().upload(MediaSource.of(PNG, "face.png")))
                    .hasMessageContaining("private network")
                    .hasMessageNotContaining("canary");
        }
    }

    @Test
    void anUploadThatIsNeverAnswered_endsByItsLimit_andIsSentOnce() throws Exception {
        Semaphore asked = new Semaphore(0);
        try (WireServer storage = WireServer.start((request, out) -> asked.release())) {
            assertGivenUp(storage, MediaSource.of(PNG, "face.png"), asked);
            assertThat(storage.seen()).hasSize(1);
        }
    }

    @Test
    void anUploadOfAStreamThatStopsFlowing_letsItsCallerGo() throws Exception {
        Semaphore asked = new Semaphore(0);
        Semaphore end = new Semaphore(0);
        InputStream stopping = new SequenceInputStream(new ByteArrayInputStream(PNG), new InputStream() {
            @Override
            public int read() {
                asked.release();
                end.acquireUninterruptibly();
                return -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        });
        try (WireServer storage = WireServer.start(WireServer.silent())) {
            assertGivenUp(storage, MediaSource.of(stopping, "face.png", PNG.length + 1), asked);
        } finally {
            end.release();
        }
    }

    /** What moved before the first look at it was a sign of life; nothing has moved since when the second is due. */
    private void assertGivenUp(WireServer storage, MediaSource source, Semaphore stuck) throws Exception {
        try (WireServer vendor = vendor(storage.url() + "/a?sig=canary");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MediaException.class, () -> media.miraflow().upload(source)));
            assertThat(stuck.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            time.passLimit();
            assertThat(thrown).isNotDone();
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("could not be sent whole")
                    .hasMessageNotContaining("canary")
                    .hasRootCauseMessage("nothing moved");
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
            assertThat(time.left()).isZero();
        }
    }

    @Test
    void theStepsAreNotRepeated_forNothingIsLostByAskingTheCaller() {
        Script failing = WireServer.json(500, "{}");
        try (WireServer vendor = WireServer.start(failing);
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            assertThatThrownBy(() -> media.miraflow().upload(MediaSource.of(PNG, "face.png")))
                    .isInstanceOf(VendorUnavailableException.class);
            assertThat(vendor.seen()).hasSize(1);
        }
    }
}
