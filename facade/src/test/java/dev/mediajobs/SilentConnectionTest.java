package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.Http2Vendor.json;
import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.SilentRelay.Silence;
import dev.mediajobs.client.creatify.WorkspaceApi;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP/2 connections that go silent, as behind a firewall, are left: by pings, and by timeouts without them. */
@Order(1)
class SilentConnectionTest {
    /** More than the buffers of the two sockets. */
    private static final int LARGE = 1 << 20;

    private static final Duration PING = Duration.ofSeconds(1);
    private static final MockResponse RUNNING = json(200, auroraJson("running", null));
    private static final MockResponse DONE = json(200, auroraJson("done", "https://cdn.example/video.mp4"));

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    /** Returns a client of a vendor behind the relay; a ping interval of zero means no pings. */
    private MediaJobs media(Http2Vendor vendor, SilentRelay relay, Duration ping) {
        return Requests.at(relay.url(), time)
                .transport(vendor.trusted().withHttpClientCustomizer(builder -> builder.pingInterval(ping)
                        .socketFactory(new SmallSockets())))
                .build();
    }

    private static Job<? extends Media> job(MediaJobs media) {
        return media.resume("creatify:aurora:" + AURORA_ID);
    }

    @ParameterizedTest
    @EnumSource
    void aPing_findsIt_andTheWaitGoesOn(CallStyle way) throws Exception {
        try (Http2Vendor vendor = new Http2Vendor(RUNNING, DONE);
                SilentRelay relay = new SilentRelay(vendor.port());
                MediaJobs media = media(vendor, relay, PING)) {
            job(media).poll();
            relay.silence(Silence.DROPPING);

            assertThat(way.result(job(media), time).link()).hasHost("cdn.example");
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    @Test
    void aPing_endsARawCall_andTheNextSucceeds() throws Exception {
        try (Http2Vendor vendor = new Http2Vendor(json(200, "{\"remaining_credits\":7}"));
                SilentRelay relay = new SilentRelay(vendor.port());
                MediaJobs media = media(vendor, relay, PING)) {
            WorkspaceApi raw = media.raw(WorkspaceApi.class);
            raw.getRemainingCredits().execute();
            relay.silence(Silence.DROPPING);

            assertThat(CompletableFuture.supplyAsync(() -> failed(raw)).get(20, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(raw.getRemainingCredits().execute().isSuccessful()).isTrue();
        }
    }

    private static boolean failed(WorkspaceApi raw) {
        try {
            raw.getRemainingCredits().execute();
            return false;
        } catch (IOException expected) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPing_endsADownload_whichIsRetried(CallStyle way) throws Exception {
        MockResponse video = new MockResponse.Builder()
                .setHeader("Content-Type", "video/mp4")
                .body(new Buffer().write(VIDEO))
                .build();
        try (Http2Vendor storage = new Http2Vendor(video);
                SilentRelay relay = new SilentRelay(storage.port());
                WireServer vendor = FinishedJob.serving(relay.url() + "/video.mp4", WireServer.silent());
                MediaJobs media = Requests.at(vendor.url(), time)
                        .transport(storage.trusted().withHttpClientCustomizer(builder -> builder.pingInterval(PING)))
                        .build()) {
            Media result = FinishedJob.result(media, time);
            result.download(folder.resolve("first.mp4"));
            relay.silence(Silence.DROPPING);
            CompletableFuture<Path> second =
                    CompletableFuture.supplyAsync(() -> way.download(result, folder.resolve("second.mp4")));

            assertThat(time.untilDone(second)).hasBinaryContent(VIDEO);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTimeout_makesTheNextCallUseANewConnection(CallStyle way) throws Exception {
        try (Http2Vendor vendor = new Http2Vendor(RUNNING);
                SilentRelay relay = new SilentRelay(vendor.port());
                MediaJobs media = media(vendor, relay, Duration.ZERO)) {
            job(media).poll();
            relay.silence(Silence.DROPPING);
            CompletableFuture<MediaException> failed = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            relay.untilDropped();
            time.passLimit();

            assertThat(failed.get(20, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(job(media).poll().phase()).isEqualTo(Phase.RUNNING);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatAcceptsNoMoreBytes_isClosedAfterTheTimeout(CallStyle way) throws Exception {
        AtomicReference<Thread> writer = new AtomicReference<>();
        byte[] large = Arrays.copyOf(Pictures.png(), LARGE);
        InputStream body = new FilterInputStream(new ByteArrayInputStream(large)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                writer.set(Thread.currentThread());
                return super.read(bytes, offset, length);
            }
        };
        try (Http2Vendor vendor = new Http2Vendor(json(400, "{}"));
                SilentRelay relay = new SilentRelay(vendor.port());
                MediaJobs media = media(vendor, relay, Duration.ZERO)) {
            assertThat(failedSubmit(way, media, MediaSource.of(Pictures.png(), "small.png")))
                    .isInstanceOf(InvalidRequestException.class);
            relay.silence(Silence.BLOCKING);
            CompletableFuture<MediaException> failed = CompletableFuture.supplyAsync(
                    () -> failedSubmit(way, media, MediaSource.of(body, "large.png", LARGE)));
            untilBlocked(writer);
            time.passLimit();
            time.passLimit();

            assertThat(failed.get(20, TimeUnit.SECONDS)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(failedSubmit(way, media, MediaSource.of(Pictures.png(), "small.png")))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    private static MediaException failedSubmit(CallStyle way, MediaJobs media, MediaSource picture) {
        SpeedPaintingRequest request = SpeedPaintingRequest.ofImage(picture);
        return way.failureOf(
                () -> media.miragic().submit(request), () -> media.miragic().submitAsync(request));
    }

    /** Waits until the thread that writes the body stays in one write, because the socket accepts no more bytes. */
    private static void untilBlocked(AtomicReference<Thread> writer) {
        long start = System.nanoTime();
        int blocked = 0;
        while (blocked < 1000) {
            assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(20_000_000_000L);
            blocked = isWriting(writer.get()) ? blocked + 1 : 0;
        }
    }

    private static boolean isWriting(@Nullable Thread writer) {
        return writer != null
                && Arrays.stream(writer.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("implWrite"));
    }
}
