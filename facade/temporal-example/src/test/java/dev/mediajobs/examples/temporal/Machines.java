package dev.mediajobs.examples.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Temporal's in-memory service, a machine for workflows, and one for calls, which can be replaced. */
final class Machines implements AutoCloseable {
    private static final int INTERVAL = 10;
    private static final int MAX_ATTEMPTS = 3_000;
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final IntroOrder ORDER =
            new IntroOrder(URI.create("https://example.com/face.png"), URI.create("https://example.com/voice.mp3"));

    private final SimulatorExtension simulator;
    private final MediaJobs media;
    private final IntroActivities activities;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
    private final WorkerFactory workflows;
    private WorkerFactory calls;

    Machines(SimulatorExtension simulator, Path folder) {
        this.simulator = simulator;
        Duration pace = Duration.ofMillis(INTERVAL);
        media = MediaJobs.builder()
                .environment(simulator.environment())
                .polling(PollPolicy.defaults().withInitialDelay(pace).withMaxDelay(pace))
                .build();
        activities = new IntroActivitiesImpl(media, folder, (name, reason) -> questions.add(reason), pace);
        workflows = IntroWorkers.workflows(temporal.getWorkflowClient());
        calls = IntroWorkers.calls(temporal.getWorkflowClient(), activities);
    }

    WorkflowStub start(String id) {
        return IntroWorkers.start(temporal.getWorkflowClient(), id, ORDER);
    }

    /** Replaces the machine for calls. */
    void restart() {
        calls.shutdownNow();
        calls.awaitTermination(20, TimeUnit.SECONDS);
        assertThat(calls.isTerminated()).isTrue();
        calls = IntroWorkers.calls(temporal.getWorkflowClient(), activities);
    }

    /** Submits a job as a person does at the vendor's site, and returns its reference. */
    String submitByHand() {
        return media.creatify()
                .submit(AuroraRequest.ofImage(ORDER.image()).withAudio(ORDER.audio()))
                .reference();
    }

    /** Lets the time of Temporal pass until a person is asked, and returns the reason. */
    String question() throws InterruptedException {
        String reason = null;
        for (int minute = 0; minute < 30 && reason == null; minute++) {
            temporal.sleep(Duration.ofMinutes(1));
            reason = questions.poll();
        }
        assertThat(reason).as("asked for a person").isNotNull();
        return reason;
    }

    boolean nothingIsAsked() {
        return questions.isEmpty();
    }

    /** Waits until so many further polls have reached the simulator. */
    void awaitPolls(int more) throws InterruptedException {
        long target = requests("GET") + more;
        for (int attempt = 0; requests("GET") < target; attempt++) {
            assertThat(attempt).as("polls").isLessThan(MAX_ATTEMPTS);
            assertThat(NEVER.await(INTERVAL, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    long submits() {
        return requests("POST");
    }

    private long requests(String method) {
        return simulator.requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }

    /** Returns the number of events that Temporal has stored. */
    int historyLength(String id) {
        return temporal.getWorkflowClient().fetchHistory(id).getEvents().size();
    }

    @Override
    public void close() {
        calls.shutdownNow();
        workflows.shutdownNow();
        temporal.close();
        media.close();
    }
}
