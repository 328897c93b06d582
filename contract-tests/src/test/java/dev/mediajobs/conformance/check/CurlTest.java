package dev.mediajobs.conformance.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests in a shell that no text of a server is executed by the command of a finding. */
@Timeout(60)
class CurlTest {

    private static final List<String> HOSTILE = List.of(
            "'$(touch PWNED)'url",
            "`touch PWNED`",
            "\"; touch PWNED; \"",
            "'; touch PWNED; '",
            "url/e;w PWNED",
            "url/;1e touch PWNED",
            "a\ntouch PWNED\n",
            "\\'; touch PWNED #",
            "${IFS}|touch PWNED",
            "-oPWNED",
            "--output=PWNED");

    @TempDir
    private Path folder;

    private final Curl curl = new Curl(new Secrets(), Optional.empty(), "CREATIFY_TOKEN");

    @Test
    void noTextOfTheServer_isExecuted() throws Exception {
        // Prints each argument, and as a response the text that the kit would find in the response.
        Path program = folder.resolve("curl");
        Files.writeString(
                program, "#!/bin/sh\nprintf '{\"url\":\"%s\"}\\n' \"$HOSTILE\"\nprintf '%s\\n' \"$@\" >> called\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        for (String text : HOSTILE) {
            List<String> commands = Stream.of(
                            curl.of(request("http://h/" + encoded(text), text)),
                            curl.ofLink(request("http://h/f?s=1", ""), request("http://h/job", text), "/" + text),
                            curl.ofLink(request("http://h/f?s=1", ""), request("http://h/job", ""), "/url"))
                    .toList();

            run(commands.stream().collect(Collectors.joining("\n")), text);

            assertThat(folder.resolve("PWNED")).as(commands.toString()).doesNotExist();
        }
        assertThat(Files.readAllLines(folder.resolve("called")))
                .filteredOn("GET"::equals)
                .hasSizeGreaterThanOrEqualTo(3 * HOSTILE.size());
    }

    @Test
    void aLinkChosenByTheServer_isNotAnOption() {
        assertThat(curl.ofLink(request("http://h/f?s=1", ""), request("http://h/job", ""), "/url"))
                .contains("--proto '=http,https' --url \"$LINK\"");
    }

    @Test
    void invisibleCharacters_areSentAsBase64() {
        Request hidden = new Request("PUT", URI.create("http://h/"), List.of(), "a\u202eb".getBytes(UTF_8));
        assertThat(curl.of(hidden)).contains("base64 -d").doesNotContain("\u202e");
        assertThat(curl.of(request("http://h/\u202e", ""))).contains("%E2%80%AE");
    }

    private void run(String script, String hostile) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
        shell.environment().putAll(Map.of("PATH", folder + ":" + System.getenv("PATH"), "HOSTILE", hostile));
        Process process = shell.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static Request request(String url, String text) {
        Map<String, String> headers = Map.of("X-Text", text.replace("\n", ""));
        return new Request("GET", URI.create(url), List.copyOf(headers.entrySet()), text.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
