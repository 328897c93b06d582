package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.http.TlsServer;
import dev.mediajobs.conformance.observe.LiveObservation;
import dev.mediajobs.conformance.observe.Observation;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.SystemTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the proxy of {@code observe} passes traffic as it is, whatever the server and the client do. */
@Timeout(60)
class ObserveProxyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 20 * MEGABYTE;

    private final BlockingQueue<ObservedExchange> exchanges = new LinkedBlockingQueue<>();
    private Observation observation = new Observation(URI.create("http://127.0.0.1"), false, new SystemTime());

    private LiveObservation observe(String upstream) throws IOException {
        URI server = URI.create(upstream);
        observation = new Observation(server, false, new SystemTime());
        return LiveObservation.start(
                List.of(new LiveObservation.Target(SpecSource.of("miraflow"), server)),
                0,
                false,
                observation,
                (vendor, exchange) -> exchanges.add(exchange),
                new SystemTime());
    }

    private static Socket send(LiveObservation live, String request) throws IOException {
        URI proxy = live.addresses().get("miraflow");
        Socket client = new Socket(InetAddress.getByName(proxy.getHost()), proxy.getPort());
        client.setSoTimeout(20_000);
        client.getOutputStream().write(FaultyServer.bytes(request));
        return client;
    }

    private static String request(String method, LiveObservation live) {
        return method + " /api/voices HTTP/1.1\r\nhOST: "
                + live.addresses().get("miraflow").getAuthority()
                + "\r\nx-api-key: mf-7Qd2vXbR9sLk0TzE\r\nX-Odd:   kept  \r\n\r\n";
    }

    private static String response(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 Fine\r\ndate: yesterday\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;ext=\"x\"\r\n{\r\n1\r\n}\r\n0\r\nTrailer: kept\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u007f\u0001",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\nuntil the end",
                "HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\nfail"
            })
    void responsesPassUnchanged(String response) throws IOException {
        try (FaultyServer server = FaultyServer.sending(response);
                LiveObservation live = observe(server.url());
                Socket client = send(live, request("GET", live))) {
            assertThat(response(client)).isEqualTo(response);
            assertThat(server.last())
                    .isEqualTo(request("GET", live)
                            .replace(
                                    live.addresses().get("miraflow").getAuthority(),
                                    server.url().substring("http://".length())));
        }
    }

    @Test
    void aHeadRequest_endsWithTheHeadOfTheResponse() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n";
        try (FaultyServer server = FaultyServer.sending(head);
                LiveObservation live = observe(server.url());
                Socket client = send(live, request("HEAD", live))) {
            assertThat(response(client)).isEqualTo(head);
        }
    }

    @Test
    void aServerThatIsNotThere_isABadGatewayThatNamesTheProxy_andAFinding() throws IOException {
        FaultyServer gone = FaultyServer.sending("");
        gone.close();
        try (LiveObservation live = observe(gone.url());
                Socket client = send(live, request("GET", live))) {
            assertThat(response(client))
                    .startsWith("HTTP/1.1 502 Bad Gateway")
                    .contains("from the observing proxy, not from the vendor", "Check --upstream");
            live.awaitChecks();
            assertThat(observation.report(RunResult::findings))
                    .singleElement()
                    .satisfies(each -> assertThat(each.line("")).contains("listVoices", "no connection to"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, is not trusted by Java (CN=good, trustStore=FILE",
        "expired, is not trusted by Java (CN=expired, trustStore=FILE",
        "plain, responds without TLS, Use http instead",
        "closing, the TLS handshake with, Check the TLS versions"
    })
    void aServerWithoutTrustedTls_isABadGatewayThatNamesTheCure_andAFinding(String name, String problem, String cure)
            throws Exception {
        try (TlsServer server = new TlsServer(name);
                LiveObservation live = observe("https://" + server.host());
                Socket client = send(live, request("GET", live))) {
            assertThat(response(client))
                    .startsWith("HTTP/1.1 502 Bad Gateway")
                    .contains("from the observing proxy, not from the vendor", server.host(), problem, cure);
            live.awaitChecks();
            assertThat(observation.report(RunResult::findings))
                    .singleElement()
                    .satisfies(each -> assertThat(each.line("")).contains("listVoices", problem, cure));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, LARGE})
    void aServerThatBreaksOff_cutsTheResponse_andIsAFinding(int size) throws IOException {
        String part = "HTTP/1.1 200 OK\r\nContent-Length: " + (size + 1) + "\r\n\r\n" + "x".repeat(size);
        try (FaultyServer server = FaultyServer.sending(part);
                LiveObservation live = observe(server.url());
                Socket client = send(live, request("GET", live))) {
            assertThat(response(client).equals(part)).isTrue();
            live.awaitChecks();
            assertThat(observation.report(RunResult::findings))
                    .singleElement()
                    .satisfies(each -> assertThat(each.actual()).contains("closed the connection in the middle"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MEGABYTE})
    void aClientThatBreaksOff_endsTheExchange_whichIsNotAFinding(int read) throws Exception {
        byte[] response = read == 0 ? new byte[0] : large("Content-Length: " + LARGE);
        try (FaultyServer server = new FaultyServer((number, out, self) -> {
                    out.write(response);
                    self.hang();
                });
                LiveObservation live = observe(server.url())) {
            try (Socket client = send(live, request("GET", live))) {
                client.getInputStream().readNBytes(read);
            }
            ObservedExchange exchange = exchanges.poll(20, TimeUnit.SECONDS);
            assertThat(exchange).isNotNull();
            assertThat(exchange.cancelled()).isTrue();
            live.awaitChecks();
            assertThat(observation.summary()).anyMatch(line -> line.contains("the client broke off"));
            assertThat(observation.report(RunResult::differences)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: " + LARGE, "Transfer-Encoding: chunked", "Connection: close"})
    void aLargeBodyPassesWhole_withoutBeingHeld(String framing) throws Exception {
        byte[] large = large(framing);
        try (FaultyServer server = new FaultyServer((number, out, self) -> out.write(large));
                LiveObservation live = observe(server.url());
                Socket client = send(live, request("GET", live))) {
            assertThat(Arrays.equals(client.getInputStream().readAllBytes(), large))
                    .isTrue();
            ObservedExchange exchange = exchanges.poll(20, TimeUnit.SECONDS);
            assertThat(exchange).isNotNull();
            assertThat(exchange.responseBody().size()).isEqualTo(LARGE);
            assertThat(exchange.responseBody().bytes()).hasSizeLessThanOrEqualTo(64 * 1024);
        }
    }

    /** Returns a response of random bytes, whose chunks have odd sizes. */
    private static byte[] large(String framing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(FaultyServer.bytes("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n" + framing + "\r\n\r\n"));
        boolean chunked = framing.endsWith("chunked");
        Random random = new Random(LARGE);
        for (int left = LARGE; left > 0; ) {
            byte[] block = new byte[Math.min(left, 1 + random.nextInt(MEGABYTE))];
            random.nextBytes(block);
            out.writeBytes(FaultyServer.bytes(chunked ? Integer.toHexString(block.length) + "\r\n" : ""));
            out.writeBytes(block);
            out.writeBytes(FaultyServer.bytes(chunked ? "\r\n" : ""));
            left -= block.length;
        }
        out.writeBytes(FaultyServer.bytes(chunked ? "0\r\n\r\n" : ""));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__observe/report", "/report", "/__observe/report/findings.json"})
    void theReportUpToNow_isAtThePathsOfTheProxy(String path) throws IOException {
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json("{}"));
                LiveObservation live = observe(server.url());
                Socket first = send(live, request("GET", live))) {
            response(first);
            try (Socket client = send(live, request("GET", live).replace("/api/voices", path))) {
                assertThat(response(client)).startsWith("HTTP/1.1 200 OK").contains("listVoices");
            }
            try (Socket client = send(live, "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n\r\n")) {
                assertThat(response(client)).doesNotContain("listVoices");
            }
            assertThat(server.calls()).isLessThanOrEqualTo(2);
        }
    }
}
