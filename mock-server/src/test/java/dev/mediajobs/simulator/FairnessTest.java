package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a quick caller nor the file of another one makes a caller wait. */
class FairnessTest {

    private static final int REQUESTS = 100;
    private static final int CONNECTIONS = 20;
    private static final String PADDING = "x".repeat(1_000);

    /** A clock that holds the first request after it was closed. */
    private static final class Gate extends Clock {
        private volatile CountDownLatch reached = new CountDownLatch(0);
        private volatile CountDownLatch open = new CountDownLatch(0);

        void close() {
            open = new CountDownLatch(1);
            reached = new CountDownLatch(1);
        }

        @Override
        public Instant instant() {
            reached.countDown();
            try {
                assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /files/results/x.png", "HEAD /files/results/x.png", "GET /api/media/x/view"})
    void otherConnections_doNotWaitForAFile(String file) throws Exception {
        Gate gate = new Gate();
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().clock(gate));
                Socket download = connect(simulator)) {
            gate.close();
            String[] request = file.split(" ", 2);
            send(download, request[0], request[1], "");
            assertThat(gate.reached.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < CONNECTIONS; i++) {
                try (Socket other = connect(simulator)) {
                    send(other, "OPTIONS", "/", "Origin: http://a.example\r\nAccess-Control-Request-Method: GET\r\n");
                    assertThat(other.getInputStream().read()).isEqualTo('H');
                }
            }
            gate.open.countDown();
            assertThat(download.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void theRequestOfAnotherCaller_doesNotWaitForAllRequestsOfAQuickOne() throws Exception {
        Gate gate = new Gate();
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().clock(gate));
                Socket other = connect(simulator);
                Socket quick = connect(simulator)) {
            send(other, "/known");
            readHead(other);
            gate.close();
            for (int i = 0; i < REQUESTS; i++) {
                send(quick, "/quick/" + i + "?" + PADDING);
            }
            assertThat(gate.reached.await(20, TimeUnit.SECONDS)).isTrue();
            send(other, "/other");
            gate.open.countDown();
            for (int i = 0; i < REQUESTS; i++) {
                readHead(quick);
            }
            List<String> paths = simulator.requests().stream()
                    .map(ReceivedRequest::path)
                    .filter(path -> path.startsWith("/other") || path.startsWith("/quick"))
                    .toList();
            int turn = IntStream.range(0, paths.size())
                    .filter(i -> paths.get(i).equals("/other"))
                    .findFirst()
                    .orElse(REQUESTS);
            // As many requests as Jetty reads at once.
            assertThat(turn).isLessThan(REQUESTS / 2);
        }
    }

    private static Socket connect(Simulator simulator) throws IOException {
        Socket socket =
                new Socket(simulator.baseUrl().getHost(), simulator.baseUrl().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String target) throws IOException {
        send(socket, "GET", target, "");
    }

    private static void send(Socket socket, String method, String target, String headers) throws IOException {
        String request = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    /** Reads one response, whose length its head states. */
    private static void readHead(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        String length = head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
    }
}
