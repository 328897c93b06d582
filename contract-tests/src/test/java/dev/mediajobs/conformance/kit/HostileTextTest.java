package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.cli.CommandLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests servers whose text is a program for the reader of a report: a terminal, a CI server, a browser, a viewer. */
@Timeout(120)
class HostileTextTest {

    static final String HOSTILE =
            "\u001b]0;title\u0007\u001b[2J\u009b31m\u202egnp\u2066\u200b\ufeff\u2028\r\nFINDING x\u0000\b"
                    + "##vso[task.setvariable]##[add-mask]##teamcity[x]::error::[link](http://evil.example)![i](javascript:alert(1))"
                    + "</pre><script>alert(1)</script>\"' onclick=alert(1) ]]><x/>&amp;@everyone|`";

    /** Characters that no printed line contains. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\n]]");

    @TempDir
    private Path folder;

    @Test
    void textOfTheServer_isOnlyShown() throws Exception {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", HOSTILE).put("status", HOSTILE).put("video_output", "javascript:" + HOSTILE);
        body.put(HOSTILE, HOSTILE)
                .put("success", HOSTILE)
                .put("remaining_credits", HOSTILE)
                .put("error", HOSTILE);
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json(body.toString()))) {
            CommandLines.Outcome outcome = CommandLines.run(
                    Map.of(),
                    "--base-url",
                    server.url(),
                    "--vendor",
                    "creatify",
                    "--vendor",
                    "miragic",
                    "--timeout",
                    "1s",
                    "--report",
                    folder.toString());

            assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
            assertThat(outcome.out() + outcome.err())
                    .doesNotContainPattern(UNPRINTABLE)
                    .doesNotContain("##vso[", "##[", "##teamcity[")
                    .doesNotContainPattern("(?m)^\\s*(::|FINDING x)")
                    .contains("\\u202e", "\\u009b");
        }
        for (String name : List.of("conformance.html", "junit.xml")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as(name)
                    .doesNotContainPattern(UNPRINTABLE)
                    .doesNotContain("<script", "<x/>", " onclick=alert(1) ]]>\"");
        }
        assertThat(Files.readString(folder.resolve("conformance.html")))
                .doesNotContainPattern("(href|src)=\"(?!#)")
                .doesNotContainPattern("<[^>]*onclick");
        JsonNode sarif =
                new JsonMapper().readTree(folder.resolve("conformance.sarif").toFile());
        for (JsonNode result : sarif.at("/runs/0/results")) {
            assertThat(result.at("/message/text").asText()).doesNotContain("](").doesNotContainPattern(UNPRINTABLE);
        }
        for (JsonNode finding : new JsonMapper()
                .readTree(folder.resolve("findings.json").toFile())
                .path("findings")) {
            finding.forEach(text -> assertThat(text.asText()).doesNotContainPattern(UNPRINTABLE));
        }
    }
}
