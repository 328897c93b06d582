package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.cli.CommandLines;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are not there, answer anything, or nothing; and people who mistype. */
@Timeout(60)
class StrangeServersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--base-url nonsense | --base-url is not an http address",
                "--base-url http://user:pass@localhost:1 | --base-url is not an http address",
                "--base-url http://localhost:1 --vendor nobody | Unknown vendor 'nobody'",
                "--base-url http://localhost:1 | Nobody answers at http://localhost:1",
                "--base-url http://localhost:1 --timeout 60 | '60' is no duration",
                "--base-url http://localhost:1 --report /proc/nowhere | Cannot write to the report folder",
                "--base-url http://localhost:1 --baseline pom.xml | Cannot use pom.xml as a baseline",
                "--base-url https://api.creatify.ai | Add --live to go on",
                "--base-url https://api.creatify.ai --live | Not set: MIRAFLOW_API_KEY",
                "--base-url https://gateway.example --vendor creatify | CREATIFY_API_ID, CREATIFY_API_KEY",
                "--what | Unknown option: '--what'",
                "'' | Say which server to judge",
            })
    void aMistake_isOneLineThatHelps(String arguments, String line) {
        CommandLines.Outcome outcome = CommandLines.run(
                arguments.isBlank() ? new String[0] : arguments.strip().split(" ", -1));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err().strip().lines()).singleElement().asString().contains(line);
    }

    @Test
    void help_teaches() {
        CommandLines.Outcome outcome = CommandLines.run("--help");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("--base-url", "--live", "--read-only", "CREATIFY_API_KEY", "Exit: 0 conforms");
    }

    @Test
    void aServerThatNeverAnswers_cannotBeJudged() throws IOException {
        try (Server server = new Server("")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "300ms");
            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).contains("no whole answer within 300 ms");
        }
    }

    @Test
    void aServerThatSpeaksNoHttp_isFoundOutSoon() throws IOException {
        try (Server server = new Server("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
            CommandLines.Outcome outcome = CommandLines.run("--base-url", server.url(), "--timeout", "2s");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("transport", "no answer to 3 calls in a row");
        }
    }

    @Test
    void aPageForEveryRequest_isFoundOut(@TempDir Path folder) throws IOException {
        String page = "<html>Please log in</html>";
        try (Server server =
                new Server("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                        + page.length() + "\r\n\r\n" + page)) {
            CommandLines.Outcome outcome =
                    CommandLines.run("--base-url", server.url(), "--vendor", "creatify", "--report", folder.toString());
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("content-type at header content-type");
            assertThat(folder).isDirectoryContaining("glob:**/conformance.html");
        }
    }

    @Test
    void aRedirectToAnotherHost_isNotFollowed_andNoKeyIsSentThere() throws IOException {
        String key = "canary-5e1d";
        try (Server other = new Server("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Server server = new Server("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + other.url()
                        + "/\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
            CommandLines.Outcome outcome = CommandLines.run(
                    Map.of("CREATIFY_API_ID", key + "-id", "CREATIFY_API_KEY", key),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify");
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains("got 307, to " + other.url());
            assertThat(outcome.out() + outcome.err()).doesNotContain(key);
            assertThat(server.heard()).contains(key);
            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void noKey_standsInAnyFileOfTheReport(@TempDir Path folder) throws IOException {
        String key = "canary-77aa";
        String echo = "{\"detail\":\"" + key + "\"}";
        try (Server server = new Server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + echo.length() + "\r\n\r\n" + echo)) {
            CommandLines.run(
                    Map.of("CREATIFY_API_ID", key + "-id", "CREATIFY_API_KEY", key),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify",
                    "--report",
                    folder.toString());
            try (var files = Files.list(folder)) {
                List<Path> all = files.toList();
                assertThat(all).hasSize(4);
                for (Path file : all) {
                    assertThat(Files.readString(file)).doesNotContain(key).contains("creatify");
                }
            }
        }
    }

    /** Says the same to everybody; to the empty text it says nothing and waits. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final byte[] answer;

        Server(String answer) throws IOException {
            this.answer = answer.getBytes(StandardCharsets.UTF_8);
            Thread thread = new Thread(this::serve, "strange-server");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        String heard() {
            return heard.stream().collect(Collectors.joining());
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    open.add(client);
                    client.setSoTimeout((int) Duration.ofSeconds(5).toMillis());
                    Thread talk = new Thread(() -> talk(client), "strange-talk");
                    talk.setDaemon(true);
                    talk.start();
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void talk(Socket client) {
            try {
                byte[] request = new byte[65536];
                int length = client.getInputStream().read(request);
                heard.add(new String(request, 0, Math.max(0, length), StandardCharsets.UTF_8));
                if (answer.length > 0) {
                    OutputStream out = client.getOutputStream();
                    out.write(answer);
                    out.flush();
                    client.shutdownOutput();
                    while (client.getInputStream().read(request) >= 0) {
                        heard.add("");
                    }
                    client.close();
                }
            } catch (IOException e) {
                heard.add("");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
