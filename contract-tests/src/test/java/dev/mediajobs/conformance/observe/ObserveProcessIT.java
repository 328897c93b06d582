package dev.mediajobs.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.conformance.http.SecretScan;
import dev.mediajobs.conformance.provider.Programs;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code observe} as a process: killed while it records, and with little memory. */
@Timeout(120)
class ObserveProcessIT {

    private static final String JAR = "target/mediajobs-conformance.jar";
    private static final String KEY = "mf-7Qd2vXbR9sLk0TzE";
    private static final String VOICES = "{\"voices\":[]}";
    private static final int COMPLETE = 40;

    @TempDir
    private Path folder;

    @Test
    void aKilledProcess_leavesAWholeRecordingWithoutAKey() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("X-Echo", KEY);
                exchange.sendResponseHeaders(200, VOICES.length());
                exchange.getResponseBody().write(VOICES.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        Process observe = new ProcessBuilder(Programs.java(
                        "-jar",
                        JAR,
                        "observe",
                        "--vendor",
                        "miraflow",
                        "--upstream",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "--port",
                        "0",
                        "--record",
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = observe.inputReader(StandardCharsets.UTF_8)) {
            URI proxy = URI.create(found("use (http://\\S+) in place of", lines) + "/api/voices");
            found("(Recording: .*)", lines);
            int sent = sendUntilRecorded(proxy);
            observe.destroyForcibly();

            assertThat(observe.waitFor(20, TimeUnit.SECONDS)).isTrue();
            String recorded = Files.readString(recording());
            JsonNode entries = new JsonMapper().readTree(recorded).at("/log/entries");
            assertThat(entries.size()).isBetween(COMPLETE, sent);
            assertThat(entries).allSatisfy(each -> assertThat(
                            each.at("/response/content/text").asText())
                    .isEqualTo(VOICES));
            SecretScan.assertNone("recording", recorded, List.of(KEY));
        } finally {
            observe.destroyForcibly();
            server.stop(0);
        }
    }

    /** Sends requests until some of them are recorded, and others are in progress. */
    private int sendUntilRecorded(URI url) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(url).header("x-api-key", KEY).build();
        int sent = 0;
        do {
            client.send(request, HttpResponse.BodyHandlers.discarding());
            sent++;
        } while (Files.readString(recording()).split("\"_vendor\"", -1).length <= COMPLETE);
        List<CompletableFuture<HttpResponse<Void>>> inProgress = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            inProgress.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        }
        return sent + inProgress.size();
    }

    private Path recording() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void aRecordingThatIsLargerThanTheMemory_isRead() throws Exception {
        Path file = folder.resolve("large.har");
        String video = "A".repeat(5_000_000);
        int entries = 20;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"log\":{\"entries\":[");
            for (int i = 0; i < entries; i++) {
                out.write(
                        (i == 0 ? "" : ",") + entry("https://cdn.example/" + i + ".mp4", "video/mp4", video, "base64"));
                out.write("," + entry("https://miraflow.ai/api/voices", "application/json", VOICES, ""));
            }
            out.write("]}}");
        }
        assertThat(Files.size(file)).isGreaterThan(100_000_000);

        Programs.Outcome outcome = Programs.run(
                Path.of(""),
                Programs.java("-Xmx64m", "-jar", JAR, "observe", "--vendor", "miraflow", "--har", file.toString()));

        assertThat(outcome.exit()).as("%s", outcome.lines()).isZero();
        assertThat(outcome.lines())
                .anyMatch(line -> line.contains("listVoices (" + entries + ")"))
                .anyMatch(line -> line.startsWith(2 * entries + " entries, " + entries + " of other hosts"));
    }

    private static String entry(String url, String type, String text, String encoding) {
        return "{\"startedDateTime\":\"2026-01-02T03:04:05Z\",\"time\":1,\"request\":{\"method\":\"GET\",\"url\":\""
                + url
                + "\",\"headers\":[]},\"response\":{\"status\":200,\"headers\":[{\"name\":\"content-type\",\"value\":\""
                + type + "\"}],\"content\":{\"text\":\"" + text.replace("\"", "\\\"") + "\",\"encoding\":\"" + encoding
                + "\"}}}";
    }

    private static String found(String pattern, BufferedReader lines) throws IOException {
        StringBuilder output = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = Pattern.compile(pattern).matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            output.append(line).append('\n');
        }
        throw new AssertionError("observe did not start: " + output);
    }
}
