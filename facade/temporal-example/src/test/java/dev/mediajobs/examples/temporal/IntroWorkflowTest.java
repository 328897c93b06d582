package dev.mediajobs.examples.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** No job is lost or submitted twice, through lost responses and restarts. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // the waits are limited, too
class IntroWorkflowTest {
    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.create();

    private static final String CREATIFY = "creatify";

    @TempDir
    private Path folder;

    private Machines machines;

    @BeforeEach
    void start() {
        machines = new Machines(SIMULATOR, folder, IntroWorkers.SUBMIT_TIMEOUT, IntroWorkers.HEARTBEAT_TIMEOUT);
    }

    @AfterEach
    void stop() {
        machines.close();
    }

    @Test
    void theVideoIsDownloaded() {
        WorkflowStub workflow = machines.start("success");
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
        assertThat(machines.submits()).isEqualTo(1);
        assertThat(machines.nothingIsAsked()).isTrue();
    }

    @Test
    void ifTheResponseOfTheSubmitIsLost_theJobIsFoundByItsName() {
        SIMULATOR.scenario("submit-response-lost", CREATIFY);
        WorkflowStub workflow = machines.start("lost");
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
        assertThat(machines.submits()).isEqualTo(1);
        assertThat(machines.nothingIsAsked()).isTrue();
    }

    @Test
    void ifTheJobIsNotFound_aPersonSignalsOne() throws Exception {
        SIMULATOR.scenario("submit-reset", CREATIFY);
        WorkflowStub workflow = machines.start("absent");
        assertThat(machines.question()).startsWith("Creatify lists no job named absent-");
        assertThat(machines.submits()).isEqualTo(1);

        SIMULATOR.scenario("happy", CREATIFY);
        workflow.signal("resolved", machines.submitByHand());
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
        assertThat(machines.submits()).as("the second one by hand").isEqualTo(2);
    }

    @Test
    void aSignalledJobThatDoesNotExist_isAskedForAgain() throws Exception {
        SIMULATOR.scenario("submit-reset", CREATIFY);
        WorkflowStub workflow = machines.start("mistyped");
        machines.question();
        workflow.signal("resolved", "order-4711!");
        assertThat(machines.question()).startsWith("MediaJobs resume: the reference is not valid.");

        SIMULATOR.scenario("happy", CREATIFY);
        workflow.signal("resolved", machines.submitByHand());
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
    }

    @Test
    void aRefusedSubmit_failsWithoutAQuestion() {
        SIMULATOR.scenario("submit-402", CREATIFY);
        WorkflowStub workflow = machines.start("refused");
        assertThatThrownBy(() -> workflow.getResult(String.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasStackTraceContaining(IntroActivities.NOT_STARTED);
        assertThat(machines.submits()).isEqualTo(1);
        assertThat(machines.nothingIsAsked()).isTrue();
    }

    @Test
    void aRestartDuringTheWait_resumesIt() throws Exception {
        SIMULATOR.freezeClock();
        WorkflowStub workflow = machines.start("restarted");
        machines.awaitPolls(2);
        machines.replace();
        machines.awaitPolls(2);
        SIMULATOR.advanceClock(Duration.ofMinutes(1));
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
        assertThat(machines.submits()).isEqualTo(1);
        assertThat(machines.attempts("restarted")).as("submit, wait, download").containsExactly(1, 2, 1);
    }

    @Test
    void polls_doNotLengthenTheHistory() throws Exception {
        SIMULATOR.freezeClock();
        WorkflowStub workflow = machines.start("long");
        machines.awaitPolls(2);
        int before = machines.historyLength("long");
        machines.awaitPolls(20);
        assertThat(machines.historyLength("long")).isEqualTo(before);
        SIMULATOR.advanceClock(Duration.ofMinutes(1));
        assertThat(Machines.file(workflow)).hasParent(folder).isNotEmptyFile();
    }
}
