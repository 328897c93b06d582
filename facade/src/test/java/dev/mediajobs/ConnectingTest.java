package dev.mediajobs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests connections that cannot be established. The rows are those of the fault table. */
class ConnectingTest {
    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @EnumSource
    void row02_aConnectionThatIsNeverMade_endsWithTheCall_andIsTriedThreeTimes(CallStyle way) throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MediaJobs media = Requests.at(URI.create("http://127.0.0.1:" + full.getLocalPort()), time)
                        .build()) {
            fill(full, waiting);
            CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
            time.passLimit();
            time.runEach(Duration.ofMillis(250));
            time.passLimit();
            time.runEach(Duration.ofMillis(500));
            time.passLimit();

            assertThat(thrown.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("Nothing was sent");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Fills the backlog of a server that accepts nothing, so that the next connection gets no response. */
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
        throw new AssertionError("The backlog of the server did not fill");
    }

    @ParameterizedTest
    @EnumSource
    void row02_aHostWhoseFirstAddressIsDead_isReachedAtItsNext_andTheSubmitIsSentOnce(CallStyle way) throws Exception {
        List<InetAddress> addresses = List.of(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Script failing = WireServer.json(500, "{}");
        try (WireServer wire = WireServer.start(failing);
                MediaJobs media = Requests.at(
                                URI.create("http://vendor.example:" + wire.url().getPort()), time)
                        .transport(TransportOptions.defaults().withDns(host -> addresses))
                        .build()) {
            assertThat(way.failedSubmit(media)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void row03_cutBeforeTheHeadIsWritten_isNoUnknownOutcome_forNothingWasSent(CallStyle way) throws Exception {
        Greeting reset = socket -> socket.setSoLinger(true, 0);
        Greeting ended = socket -> read(socket);
        for (Greeting cut : List.of(reset, ended)) {
            ManualTime callTime = new ManualTime();
            AtomicInteger connections = new AtomicInteger();
            try (ServerSocket server = greeting(cut, connections);
                    MediaJobs media = Requests.at(encrypted(server), callTime).build()) {
                CompletableFuture<MediaException> thrown = CompletableFuture.supplyAsync(() -> way.failedSubmit(media));
                MediaException error = callTime.untilDone(thrown);

                assertThat(error)
                        .isInstanceOf(VendorUnavailableException.class)
                        .hasMessageContaining("Nothing was sent");
                assertThat(connections).hasValue(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatSpeaksHttp_whereHttpsIsSet_isReported(CallStyle way) throws Exception {
        AtomicInteger connections = new AtomicInteger();
        Greeting http = socket -> {
            read(socket);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        };
        try (ServerSocket server = greeting(http, connections);
                MediaJobs media = Requests.at(encrypted(server), time).build()) {
            assertThat(way.failedSubmit(media))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("127.0.0.1:" + server.getLocalPort() + " does not speak TLS")
                    .hasMessageContaining("is it http, not https?");
            assertThat(connections).hasValue(1);
        }
    }

    /** Handles a connection before it is closed. */
    private interface Greeting {
        void greet(Socket socket) throws IOException;
    }

    private static URI encrypted(ServerSocket server) {
        return URI.create("https://127.0.0.1:" + server.getLocalPort());
    }

    /** Starts a server without TLS, so that no part of a request can be sent. */
    private static ServerSocket greeting(Greeting greeting, AtomicInteger connections) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread greeter = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    greeting.greet(socket);
                } catch (IOException closed) {
                    // The connection or the server was closed.
                }
            }
        });
        greeter.setDaemon(true);
        greeter.start();
        return server;
    }

    /** Reads the client's bytes, because unread bytes would reset the connection on close. */
    private static void read(Socket socket) throws IOException {
        byte[] hello = new byte[1 << 14];
        assertThat(socket.getInputStream().read(hello)).isPositive();
    }
}
