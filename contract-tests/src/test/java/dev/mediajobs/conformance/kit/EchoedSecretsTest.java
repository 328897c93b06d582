package dev.mediajobs.conformance.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.http.SecretScan;
import dev.mediajobs.conformance.http.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests servers that return the credentials of the request in every spelling and at every place of a response. */
@Timeout(120)
class EchoedSecretsTest {

    private static final String KEY = "Kq7/Zt+\"v4&Lx9<Wp2~Rb6";
    private static final String TOKEN = "eyT0ken.of/this+server-8Jd3";
    private static final Map<String, String> CREDENTIALS = Map.of(
            "CREATIFY_API_ID", KEY,
            "CREATIFY_API_KEY", KEY,
            "MIRRAGO_CLIENT_ID", KEY,
            "MIRRAGO_CLIENT_SECRET", KEY);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"creatify", "mirrago"})
    void noReportAndNoLine_containsAPieceOfASecret(String vendor) throws IOException {
        try (FaultyServer server = new FaultyServer((number, out, self) ->
                out.write(FaultyServer.bytes(response(number, self.last().contains("/oauth/token "), self.url()))))) {
            CommandLines.Outcome first = run(server, vendor);
            // Compares with the first run, which does not depend on the number of calls.
            CommandLines.Outcome second = run(
                    server,
                    vendor,
                    "--read-only",
                    "--baseline",
                    folder.resolve("findings.json").toString());

            assertThat(first.exit()).as(first.err()).isEqualTo(1);
            assertThat(server.received()).contains(KEY.substring(3, 7));
            List<String> secrets = vendor.equals("mirrago") ? List.of(KEY, TOKEN) : List.of(KEY);
            SecretScan.assertNone("console", first.out() + first.err() + second.out() + second.err(), secrets);
            for (Path file : files()) {
                SecretScan.assertNone(file.toString(), Files.readString(file), secrets);
            }
            assertThat(files()).hasSize(4);
        }
    }

    private CommandLines.Outcome run(FaultyServer server, String vendor, String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "--base-url",
                                server.url(),
                                "--vendor",
                                vendor,
                                "--timeout",
                                "3s",
                                "--report",
                                folder.toString()),
                        Stream.of(options))
                .toList();
        return CommandLines.run(CREDENTIALS, arguments.toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String response(int number, boolean token, String url) {
        // The token works, but a finding about its response shows it.
        String body = token
                ? "{\"message\":\"" + TOKEN + "\",\"access_token\":\"" + TOKEN + "\",\"expires_in\":\"" + TOKEN + "\"}"
                : body(number, url).toString();
        String type = "application/json";
        String status = "200 OK";
        if (!token) {
            switch (number % 6) {
                case 0 -> type = "text/" + Spelling.BASE64URL.of(KEY);
                case 1 -> body = body.substring(0, body.length() / 2);
                case 2 -> status = "500 " + Spelling.HEX.of(KEY);
                case 3 -> status = "302 Found\r\nLocation: " + url + "/" + Spelling.URL_TWICE.of(KEY) + "?" + TOKEN;
                default -> {}
            }
        }
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nX-Echo: " + KEY + "\r\nX-Request-Id: "
                + Spelling.FORM.of(TOKEN) + "\r\nConnection: close\r\nContent-Length: " + body.getBytes(UTF_8).length
                + "\r\n\r\n" + body;
    }

    /** Returns members, values and links with the secrets, and long texts with one wherever they may be cut. */
    private static ObjectNode body(int number, String url) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List<Spelling> spellings = List.of(Spelling.values());
        Spelling spelling = spellings.get(number % spellings.size());
        body.put("id", number % 2 == 0 ? spelling.of(KEY) : "3c90c3cc-0d44-4b50-8888-8dd25736052a");
        body.put("status", number % 4 == 1 ? "done" : spelling.of(number % 3 == 0 ? TOKEN : KEY));
        body.put("success", spelling.of(KEY));
        body.putObject("data").put(KEY, 1).put("status", spelling.of(TOKEN)).put("progress", KEY);
        body.put("video_output", url + "/" + Spelling.URL_LOWER_CASE.of(KEY) + ".mp4?signature=" + spelling.of(TOKEN));
        body.put("remaining_credits", "x".repeat(290 + number % 30) + spelling.of(KEY) + "y".repeat(number % 90));
        body.putArray("detail").add("x".repeat(7900 + 5 * (number % 50)) + spelling.of(KEY) + spelling.of(KEY));
        for (Spelling each : spellings) {
            body.put(each.of(KEY), each.of(TOKEN));
        }
        return body;
    }
}
