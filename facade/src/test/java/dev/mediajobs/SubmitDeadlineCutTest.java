package dev.mediajobs;

import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A submit that is being sent at its deadline is cut, and one that was sent keeps its response. */
class SubmitDeadlineCutTest {
    private static final Duration LEASE = Duration.ofSeconds(5);

    /** More than the buffers of the sockets. */
    private static final int LARGE = 8 << 20;

    private static final int HALF = LARGE / 2;

    private final ManualTime time = new ManualTime();
    private final Semaphore reached = new Semaphore(0);

    private void passLease() {
        time.advance(LEASE);
    }

    private void untilReached() throws InterruptedException {
        assertThat(reached.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Returns an image that runs the task when half of it was read. */
    private static SpeedPaintingRequest large(Runnable half) {
        byte[] bytes = Arrays.copyOf(Pictures.png(), LARGE);
        InputStream in = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int count;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (count < HALF && count + read >= HALF) {
                    half.run();
                }
                count += read;
                return read;
            }
        };
        return SpeedPaintingRequest.ofImage(MediaSource.of(in, "large.png", LARGE));
    }

    private static MediaException failure(CallStyle way, MediaJobs media, SpeedPaintingRequest request) {
        return way.failureOf(
                () -> media.miragic().submit(request), () -> media.miragic().submitAsync(request));
    }

    private static void assertCut(MediaException thrown) {
        assertThat(thrown)
                .isInstanceOf(OperationCancelledException.class)
                .hasMessageContaining("not sent completely before the deadline")
                .hasMessageContaining("Nothing was started");
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsBeingSent_staysIncomplete(CallStyle way) {
        assertIncomplete(way, time);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsBeingSent_staysIncomplete_evenIfTimersAreLate(CallStyle way) {
        assertIncomplete(way, new LateTimers(time));
    }

    private void assertIncomplete(CallStyle way, Scheduler scheduler) {
        try (WireServer wire = WireServer.start(WireServer.json(201, "{}"));
                MediaJobs media = Requests.at(wire.url(), time)
                        .scheduler(scheduler, () -> 0.5)
                        .build()) {
            assertCut(failure(way, media.withSubmitDeadlineAfter(LEASE), large(this::passLease)));
            assertThat(wire.received()).as("bytes received").isLessThan(LARGE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatAcceptsNoMoreBytes_doesNotKeepTheCaller(CallStyle way) throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MediaJobs media = Requests.at(URI.create("http://127.0.0.1:" + deaf.getLocalPort()), time)
                        .transport(TransportOptions.defaults()
                                .withHttpClientCustomizer(builder -> builder.socketFactory(new SmallSockets())))
                        .build()) {
            SpeedPaintingRequest endless = SpeedPaintingRequest.ofImage(
                    MediaSource.of(new EndlessImage(reached::release), "endless.png", 1L << 40));
            CompletableFuture<MediaException> thrown =
                    CompletableFuture.supplyAsync(() -> failure(way, media.withSubmitDeadlineAfter(LEASE), endless));
            try (Socket accepted = deaf.accept()) {
                untilReached();
                passLease();

                assertCut(thrown.get(20, TimeUnit.SECONDS));
                assertThat(accepted.isConnected()).isTrue();
            }
        }
    }

    /** An image that never ends, whose beginning is read. */
    private static final class EndlessImage extends InputStream {
        private final InputStream head = new ByteArrayInputStream(Pictures.png());
        private final Runnable onHead;

        EndlessImage(Runnable onHead) {
            this.onHead = onHead;
        }

        @Override
        public int read() throws IOException {
            return Math.max(0, head.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            onHead.run();
            int read = head.read(bytes, offset, length);
            return read < 0 ? length : read;
        }
    }

    @ParameterizedTest
    @EnumSource
    void overHttp2_theStreamIsReset_andTheConnectionStays(CallStyle way) {
        try (Http2Vendor vendor = new Http2Vendor(Http2Vendor.json(400, "{}"));
                MediaJobs media = vendor.trusting(time)) {
            SpeedPaintingRequest small = SpeedPaintingRequest.ofImage(MediaSource.of(Pictures.png(), "small.png"));
            assertThat(failure(way, media, small)).isInstanceOf(InvalidRequestException.class);
            assertCut(failure(way, media.withSubmitDeadlineAfter(LEASE), large(this::passLease)));
            assertThat(failure(way, media, small)).isInstanceOf(InvalidRequestException.class);
            vendor.assertOneConnection(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResponseAfterTheDeadline_isStillRead_andTheJobGoesOn(CallStyle way) {
        Script afterDeadline = (request, out) -> {
            reached.acquireUninterruptibly();
            passLease();
            WireServer.json(201, auroraJson("pending", null)).response(request, out);
        };
        Script done = WireServer.json(200, auroraJson("done", "https://example.com/video.mp4"));
        HookedSockets sockets = new HookedSockets(() -> {}, reached::release);
        try (WireServer wire = WireServer.start(WireServer.sequence(afterDeadline, done));
                MediaJobs media = Requests.at(wire.url(), time)
                        .transport(TransportOptions.defaults()
                                .withHttpClientCustomizer(builder -> builder.socketFactory(sockets)))
                        .build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            Job<Video> job = way.submit(leased);

            assertThat(way.result(job, time).link()).hasHost("example.com");
            assertThat(leased.resume(job.reference()).poll().phase()).isEqualTo(Phase.SUCCEEDED);
            assertThat(wire.connections()).as("shared connections").isEqualTo(1);
            assertThat(time.left()).as("timers").isZero();
        }
    }

    @Test
    void closingAView_closesNothing() {
        try (WireServer wire = WireServer.start(WireServer.json(201, auroraJson("pending", null)));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            leased.close();

            assertThat(leased.creatify().submit(Requests.aurora()).phase()).isEqualTo(Phase.QUEUED);
            assertThat(media.creatify().submit(Requests.aurora()).phase()).isEqualTo(Phase.QUEUED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUploadForASubmit_endsAtTheDeadline(CallStyle way) throws Exception {
        MediaSource file = MediaSource.of(Pictures.png(), "face.png");
        try (WireServer storage = WireServer.start((request, out) -> reached.release());
                WireServer vendor = UploadTest.vendor(storage.url() + "/a");
                MediaJobs media = Requests.at(vendor.url(), time).build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(
                    () -> way.failureOf(() -> leased.miraflow().upload(file), () -> leased.miraflow()
                            .uploadAsync(file)));
            untilReached();
            passLease();

            assertCut(thrown.get(20, TimeUnit.SECONDS));
            assertThat(vendor.seen()).as("no finalize").hasSize(1);
            assertCut(way.failureOf(() -> leased.miraflow().upload(file), () -> leased.miraflow()
                    .uploadAsync(file)));
            assertThat(vendor.seen()).as("nothing new").hasSize(1);
        }
    }
}
