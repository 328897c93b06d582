package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request gets a response, whatever is thrown while it is handled. */
class FailuresTest {

    private static final String JSON =
            "{\"audio\":\"https://example.com/a.mp3\",\"image\":\"https://example.com/a.png\"}";
    private static final String KEYS = "X-API-ID: id\r\nX-API-KEY: key\r\nx-api-key: key\r\n";

    /** A clock that throws on demand, to fail everything that needs the time. */
    private static final class FailingClock extends Clock {
        private volatile @Nullable Throwable failure;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            return Instant.EPOCH;
        }
    }

    static Stream<Arguments> failures() {
        List<Throwable> failures = List.of(
                new StackOverflowError(),
                new OutOfMemoryError("test"),
                new LinkageError("test"),
                new AssertionError("test"),
                new IllegalStateException("test"));
        List<String> lines = List.of("POST /api/aurora/", "POST /no/such/path", "POST /__admin/simulator/clock/freeze");
        return failures.stream().flatMap(failure -> lines.stream()
                .flatMap(line -> Stream.of(1, 2, 7).map(pieces -> Arguments.of(failure, line, pieces))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theRequest_getsAResponse(Throwable failure, String line, int pieces) throws IOException {
        FailingClock clock = new FailingClock();
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().clock(clock))) {
            clock.failure = failure;
            assertThat(send(simulator.baseUrl(), line, pieces))
                    .matches("(?s)HTTP/1.1 500 .*\r\n\r\n.*\\{\"error\":.*")
                    .doesNotContain("\tat ");
            clock.failure = null;
            assertThat(send(simulator.baseUrl(), "POST /api/aurora/", pieces)).startsWith("HTTP/1.1 201");
        }
    }

    /** Sends a body in pieces. Before each, the server has responded to another request, so that it waits for more. */
    private static String send(URI base, String line, int pieces) throws IOException {
        byte[] body = JSON.getBytes(UTF_8);
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            String head = line + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + KEYS
                    + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            for (int i = 0; i < pieces; i++) {
                assertThat(new HttpCaller(base).get("/__admin/simulator/ui").status())
                        .isEqualTo(200);
                int start = body.length * i / pieces;
                socket.getOutputStream().write(body, start, body.length * (i + 1) / pieces - start);
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
