package dev.mediajobs.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the verdict names the cure if a gateway refuses all calls. */
@Timeout(60)
class RefusedCallsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "creatify, 401, '', 'CREATIFY_API_ID, CREATIFY_API_KEY'",
        "creatify, 403, '', 'CREATIFY_API_ID, CREATIFY_API_KEY'",
        "miragic, 407, '', MIRAGIC_API_KEY",
        "mirrago, 403, '', 'MIRRAGO_CLIENT_ID, MIRRAGO_CLIENT_SECRET'",
        // Responses to some calls prove the credentials valid.
        "creatify, 403, /api/aurora, ''",
        "creatify, 500, '', ''",
        "creatify, 404, '', ''",
    })
    void theVerdict_suggestsHeaderAndCredentials_ifAllCallsAreRefused(
            String vendor, int status, String otherPath, String variables) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean other =
                    !otherPath.isEmpty() && exchange.getRequestURI().getPath().startsWith(otherPath);
            exchange.sendResponseHeaders(other ? 200 : status, -1);
            exchange.close();
        });
        server.start();
        try {
            CommandLines.Outcome outcome = CommandLines.run(
                    "--base-url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--vendor",
                    vendor,
                    "--read-only",
                    "--report",
                    folder.toString());

            String advice = "All calls to " + vendor + " with valid credentials were refused with " + status
                    + ": if a gateway needs a key, add --header NAME=VALUE, else set " + variables + " to";
            String verdict = "The server does not conform.";
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.out()).contains(variables.isEmpty() ? verdict : verdict + " " + advice);
            assertThat(outcome.out().contains("--header")).isEqualTo(!variables.isEmpty());
            assertThat(Files.readString(folder.resolve("conformance.html")).contains("--header NAME"))
                    .isEqualTo(!variables.isEmpty());
        } finally {
            server.stop(0);
        }
    }
}
