package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.cli.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a deviation in many elements is one finding that counts them, and that the number of findings is limited. */
@Timeout(120)
class ManyFindingsTest {

    private static final int ELEMENTS = 500;

    @TempDir
    private Path folder;

    private String console = "";

    @Test
    void wrongElements_areOneFindingThatCountsThem() throws IOException {
        JsonNode report = report(
                IntStream.range(0, ELEMENTS).mapToObj(i -> "{\"id\":" + i + "}").collect(Collectors.joining(",")));

        assertThat(console).contains(", and 499 more at other elements");
        List<Integer> others = new ArrayList<>();
        report.path("findings").forEach(each -> others.add(each.path("others").asInt()));
        assertThat(others).contains(ELEMENTS - 1);
    }

    @Test
    void manyPlaces_areLimited() throws IOException {
        String members = IntStream.range(0, ELEMENTS)
                .mapToObj(i -> "\"m" + i + "\":{\"id\":" + i + ",\"status\":7}")
                .collect(Collectors.joining(","));

        JsonNode report = report("{" + members + "}");

        assertThat(report.path("findings").size()).isBetween(1, 500);
    }

    private JsonNode report(String elements) throws IOException {
        String list = "[" + elements + "]";
        String body = "{\"videos\":" + list + ",\"avatars\":" + list + ",\"items\":" + list + ",\"data\":" + list + "}";
        try (FaultyServer server = FaultyServer.sending(FaultyServer.json(body))) {
            CommandLines.Outcome outcome = CommandLines.run(
                    "--base-url", server.url(), "--vendor", "miraflow", "--read-only", "--report", folder.toString());

            console = outcome.out();
            assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
            assertThat(Files.size(folder.resolve("findings.json"))).isLessThan(5_000_000);
        }
        return new JsonMapper().readTree(folder.resolve("findings.json").toFile());
    }
}
