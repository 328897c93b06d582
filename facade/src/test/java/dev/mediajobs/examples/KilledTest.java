package dev.mediajobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed during its waits loses no job and submits none twice. */
class KilledTest {
    private static final int JOBS = 200;

    @TempDir
    private Path folder;

    @Test
    void killedInTheMiddleOf200Waits_andStartedAgain_everyJobFinishesAndNoneIsSubmittedTwice() throws Exception {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(5)))) {
            simulator.freezeClock();
            Process killed = program(simulator);
            try (BufferedReader out = killed.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("Waiting for " + JOBS + " jobs");
            }
            boolean ended = false;
            while (count(simulator, "GET") < JOBS && !ended) {
                ended = killed.waitFor(20, TimeUnit.MILLISECONDS);
            }
            assertThat(killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(killed.exitValue()).as("killed, not ended").isNotZero();

            simulator.advanceClock(Duration.ofSeconds(10));
            Process again = program(simulator);
            List<String> output = new ArrayList<>();
            try (BufferedReader out = again.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(output::add);
            }
            assertThat(again.waitFor(20, TimeUnit.SECONDS)).isTrue();

            assertThat(again.exitValue()).as(String.join("\n", output)).isZero();
            assertThat(output)
                    .filteredOn(line -> line.contains(" finished: "))
                    .hasSize(JOBS)
                    .doesNotHaveDuplicates();
            assertThat(Files.readAllLines(folder.resolve("ledger")))
                    .as("two lines for each job: started, and submitted")
                    .hasSize(2 * JOBS)
                    .doesNotHaveDuplicates();
            assertThat(count(simulator, "POST"))
                    .as("submits that reached the vendor")
                    .isEqualTo(JOBS);
        }
    }

    private static long count(Simulator simulator, String method) {
        return simulator.requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    private Process program(Simulator simulator) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ResumeAfterRestart.class.getName(),
                        folder.resolve("ledger").toString(),
                        Integer.toString(JOBS))
                .redirectErrorStream(true);
        builder.environment().putAll(simulator.environment());
        return builder.start();
    }
}
