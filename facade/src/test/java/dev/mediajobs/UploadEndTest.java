package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests uploads that do not end by themselves. */
class UploadEndTest {
    private static final byte[] PNG = Pictures.png();

    private final ManualTime time = new ManualTime();
    private final Semaphore requested = new Semaphore(0);

    private WireServer silentStorage() {
        return WireServer.start((request, out) -> requested.release());
    }

    private void untilAsked() throws InterruptedException {
        assertThat(requested.tryAcquire(20, TimeUnit.SECONDS))
                .as("bytes were sent")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void row15_anyEndOfTheFuture_endsTheUpload(FutureEnding outside) throws Exception {
        try (WireServer storage = silentStorage();
                WireServer vendor = UploadTest.vendor(storage.url() + "/a");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            CompletableFuture<MediaSource> file = media.miraflow().uploadAsync(MediaSource.of(PNG, "face.png"));
            untilAsked();
            outside.end(file);

            assertThat(time.left()).as("timers left behind").isZero();
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
        }
    }

    @Test
    void closing_endsAnAsyncUpload() throws Exception {
        try (WireServer storage = silentStorage();
                WireServer vendor = UploadTest.vendor(storage.url() + "/a")) {
            MediaJobs media = Requests.at(vendor.url(), time).build();
            CompletableFuture<MediaSource> file = media.miraflow().uploadAsync(MediaSource.of(PNG, "face.png"));
            untilAsked();
            media.close();

            assertThat(Requests.failure(file)).isInstanceOf(OperationCancelledException.class);
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadWithoutResponse_endsByItsLimit_andIsSentOnce(CallStyle way) throws Exception {
        try (WireServer storage = silentStorage()) {
            assertGivenUp(way, storage, MediaSource.of(PNG, "face.png"));
            assertThat(storage.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadOfAStreamThatStopsFlowing_letsItsCallerGo(CallStyle way) throws Exception {
        Semaphore end = new Semaphore(0);
        InputStream stopping = new SequenceInputStream(new ByteArrayInputStream(PNG), new InputStream() {
            @Override
            public int read() {
                requested.release();
                end.acquireUninterruptibly();
                return -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        });
        try (WireServer storage = WireServer.start(WireServer.silent())) {
            assertGivenUp(way, storage, MediaSource.of(stopping, "face.png", PNG.length + 1));
        } finally {
            end.release();
        }
    }

    /** The first check sees progress, the second one does not. */
    private void assertGivenUp(CallStyle way, WireServer storage, MediaSource source) throws Exception {
        try (WireServer vendor = UploadTest.vendor(storage.url() + "/a?sig=" + Canary.secret("signature"));
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(MediaException.class, () -> way.upload(media, source)));
            untilAsked();
            time.passLimit();
            assertThat(thrown).isNotDone();
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("could not be sent completely")
                    .hasMessageNotContaining("canary")
                    .hasRootCauseMessage("no progress for 60 s");
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
            assertThat(time.left()).isZero();
        }
    }
}
