package dev.mediajobs.examples.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that fail in the middle of a call, and do not report it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // the waits are limited, too
class FailedMachineTest {
    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    /** The in-memory service does not skip the time of calls that run. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherMachineContinues_withoutASecondSubmit(boolean duringSubmit) throws Exception {
        try (Machines machines = new Machines(SIMULATOR, folder, SHORT, SHORT)) {
            WorkflowStub workflow = machines.startOnFailing("failed", duringSubmit);
            machines.replace();
            assertThat(Machines.file(workflow)).isNotEmptyFile();
            assertThat(machines.submits()).isEqualTo(1);
        }
    }
}
