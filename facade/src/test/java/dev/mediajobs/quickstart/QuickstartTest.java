package dev.mediajobs.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Canary;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    @TempDir
    Path target;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyVendorsJobLeavesItsFileAndARowInTheTable() throws IOException {
        assertThat(quickstart(Map.of())).isZero();

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(printed())
                .contains("VENDOR", "JOB ID", "PHASE", "SECONDS", "FILE", "SIZE")
                .contains("miraflow-image.png", "miraflow-avatar.mp4", "miragic-speed-painting.mp4")
                .contains("mirrago-try-on.png", "creatify-aurora.mp4");
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @Test
    void aJobThatFailsIsOneLineThatSaysSo() {
        assertThat(quickstart(Map.of(), "--scenario", "fails")).isEqualTo(1);

        assertThat(errorLines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("Creatify").contains("creatify:aurora:"));
    }

    @Test
    void aScenarioThatDoesNotExistIsOneLineThatNamesIt() {
        assertThat(quickstart(Map.of(), "--scenario", "sunny")).isEqualTo(1);

        assertThat(errorLines()).singleElement().asString().contains("sunny");
    }

    @Test
    void anUnknownOptionIsRefusedByItsName() {
        assertThat(quickstart(Map.of(), "--colour")).isEqualTo(2);

        assertThat(errorLines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("--colour"));
    }

    @Test
    void aMissingVariableIsNamed() {
        Map<String, String> environment = new HashMap<>(SIMULATOR.environment());
        environment.remove("CREATIFY_API_KEY");

        assertThat(quickstart(environment, "--environment")).isEqualTo(1);

        assertThat(errorLines()).singleElement().asString().contains("CREATIFY_API_KEY");
    }

    @Test
    void aWrongKeyIsOneLineWithoutTheKey() {
        Map<String, String> environment = new HashMap<>(SIMULATOR.environment());
        environment.put("MIRAGIC_API_KEY", "invalid-" + Canary.secret("miragic-key"));

        assertThat(quickstart(environment, "--environment")).isEqualTo(1);

        assertThat(errorLines())
                .singleElement()
                .asString()
                .contains("Miragic", "401", "Check the key")
                .doesNotContain("canary");
    }

    @Test
    void anUnreachableAddressIsOneLineThatNamesIt() {
        Map<String, String> environment = new HashMap<>(SIMULATOR.environment());
        environment.put("CREATIFY_BASE_URL", "http://127.0.0.1:1");

        assertThat(quickstart(environment, "--environment")).isEqualTo(1);

        assertThat(errorLines()).singleElement().asString().contains("Creatify", "127.0.0.1:1");
    }

    private int quickstart(Map<String, String> environment, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--target", target.toString(), "--job-time", "200"), Stream.of(arguments))
                .toArray(String[]::new);
        return Quickstart.run(environment, new PrintStream(out, true, StandardCharsets.UTF_8), error(), all);
    }

    private PrintStream error() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Stream<String> errorLines() {
        return err.toString(StandardCharsets.UTF_8).lines();
    }
}
