package dev.mediajobs;

import static dev.mediajobs.FinishedJob.VIDEO;
import static dev.mediajobs.FinishedJob.left;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A wire that is slow, or does not answer at all. What ends a call is OkHttp's own timer, which goes by real time: no
 * test depends on how quick this machine is. Calls that cannot succeed have a short limit; a busy machine may make others
 * fail more often than once, but not otherwise. The rows are those of the fault table.
 */
class SlowWireTest {
    /** For calls that never succeed, whatever the time. */
    private static final Duration SHORT = Duration.ofMillis(300);

    /** For calls that must have begun when it passes. */
    private static final Duration LONGER = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private MediaJobs media(URI url, Duration limit) {
        return Requests.at(url, time).callTimeout(limit).build();
    }

    /** A head, then a byte at a time for as long as somebody reads. */
    private static Script drops(String head) {
        return (request, out) -> {
            out.write(head.getBytes(UTF_8));
            for (CountDownLatch never = new CountDownLatch(1); ; ) {
                out.write(' ');
                out.flush();
                try {
                    if (never.await(50, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                } catch (InterruptedException ended) {
                    throw new IOException(ended);
                }
            }
        };
    }

    private static Script dripping() {
        return drops("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void row02_aConnectionThatIsNeverMade_endsWithTheCall_andIsTriedThreeTimes(Way way) throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MediaJobs media = media(URI.create("http://127.0.0.1:" + full.getLocalPort()), SHORT)) {
            fill(full, waiting);
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            time.runEach(Duration.ofMillis(250), Duration.ofMillis(500));

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("Nothing was sent");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Nobody accepts: once the queue is full, the next connection is left without an answer. */
    private static void fill(ServerSocket full, List<Socket> waiting) throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(full.getLocalSocketAddress(), 100);
            } catch (SocketTimeoutException queueIsFull) {
                return;
            }
        }
        throw new AssertionError("The queue of this machine has no end");
    }

    @ParameterizedTest
    @EnumSource
    void row02_aHostWhoseFirstAddressIsDead_isReachedAtItsNext_andTheSubmitIsSentOnce(Way way) throws Exception {
        List<InetAddress> addresses = List.of(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Script failing = WireServer.json(500, "{}");
        try (WireServer wire = WireServer.start(failing);
                MediaJobs media = Requests.at(
                                URI.create("http://vendor.example:" + wire.url().getPort()), time)
                        .names(host -> addresses)
                        .build()) {
            assertThat(way.failedSubmit(media)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row03_cutBeforeTheHeadIsWritten_isNoUnknownOutcome_forNothingWasSent(Way way) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MediaJobs media =
                        media(URI.create("https://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(10))) {
            Thread cutting = new Thread(() -> cut(server, connections));
            cutting.setDaemon(true);
            cutting.start();
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            MediaException error = time.untilDone(thrown);

            assertThat(error).isInstanceOf(VendorUnavailableException.class).hasMessageContaining("Nothing was sent");
            assertThat(connections).hasValue(3);
        }
    }

    /** Ends each connection before its TLS stands, so that no byte of a request can be under way. */
    private static void cut(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                socket.setSoLinger(true, 0);
            } catch (IOException closed) {
                // Either this connection or the server is gone.
            }
        }
    }

    @Test
    void row42_aSubmitAnsweredByteByByte_isOutcomeUnknownAndSentOnce() {
        for (Script slow : List.of(dripping(), drops(""))) {
            try (WireServer wire = WireServer.start(slow);
                    MediaJobs media = media(wire.url(), LONGER)) {
                assertThat(catchThrowableOfType(
                                MediaException.class, () -> media.creatify().submit(aurora())))
                        .isInstanceOf(OutcomeUnknownException.class);
                assertThat(wire.seen()).hasSize(1);
            }
        }
    }

    @Test
    void row42_aLookAnsweredByteByByte_isTakenAgain() {
        Script done = WireServer.json(200, auroraJson("done", "https://example.com/video.mp4"));
        try (WireServer wire = WireServer.start(WireServer.sequence(dripping(), done));
                MediaJobs media = media(wire.url(), LONGER)) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + AURORA_ID);

            assertThat(time.drive(job.toFuture())).isInstanceOf(Video.class);
            assertThat(wire.seen()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void row53_aBodyThatStalls_isGivenUpAndLeavesNothing() throws Exception {
        Script stalls = (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 500\r\n\r\n"
                            + new String(VIDEO, UTF_8))
                    .getBytes(UTF_8));
            out.flush();
        };
        try (WireServer wire = serving("/video.mp4", stalls);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media video = result(media, time);
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    MediaException.class,
                    () -> video.download(
                            folder.resolve("a.mp4"), DownloadOptions.standard().withTimeout(SHORT))));

            MediaException error = time.untilDone(thrown);

            assertThat(error).isInstanceOf(DownloadException.class);
            assertThat(left(folder)).isEmpty();
        }
    }
}
