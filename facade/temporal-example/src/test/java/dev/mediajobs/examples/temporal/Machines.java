package dev.mediajobs.examples.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Temporal's in-memory service, a machine for workflows, and machines for calls. They are apart, since this service does
 * not notice that a machine for workflows has failed.
 */
final class Machines implements AutoCloseable {
    /** Complains when the service is closed while machines ask it for calls. */
    private static final Logger NOISE = Logger.getLogger("io.grpc.Context");

    private static final int INTERVAL = 10;
    private static final Duration PACE = Duration.ofMillis(INTERVAL);
    private static final int MAX_ATTEMPTS = 3_000;
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final IntroOrder ORDER =
            new IntroOrder(URI.create("https://example.com/face.png"), URI.create("https://example.com/voice.mp3"));

    static {
        NOISE.setLevel(Level.OFF);
    }

    private final SimulatorExtension simulator;
    private final MediaJobs media;
    private final Path folder;
    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final WorkerFactory workflows;
    private final List<WorkerFactory> calls = new ArrayList<>();

    Machines(SimulatorExtension simulator, Path folder, Duration submitTimeout, Duration heartbeatTimeout) {
        this.simulator = simulator;
        this.folder = folder;
        media = MediaJobs.builder()
                .environment(simulator.environment())
                .polling(PollPolicy.defaults().withInitialDelay(PACE).withMaxDelay(PACE))
                .build();
        workflows = IntroWorkers.workflows(temporal.getWorkflowClient(), submitTimeout, heartbeatTimeout);
    }

    /** Starts a workflow and a machine for its calls. */
    WorkflowStub start(String id) {
        return start(id, new IntroActivitiesImpl(media, folder, this::ask, PACE));
    }

    private WorkflowStub start(String id, IntroActivities activities) {
        calls.add(IntroWorkers.calls(temporal.getWorkflowClient(), activities));
        return IntroWorkers.start(temporal.getWorkflowClient(), id, ORDER);
    }

    /** Starts a workflow and a machine that fails during a call: it neither reports its outcome nor sends heartbeats. */
    WorkflowStub startOnFailing(String id, boolean duringSubmit) throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        WorkflowStub workflow = start(id, new IntroActivitiesImpl(media, folder, this::ask, PACE) {
            @Override
            public String submit(String name, IntroOrder order) {
                String reference = super.submit(name, order);
                if (duringSubmit) {
                    fail();
                }
                return reference;
            }

            @Override
            public void await(String reference) {
                fail();
            }

            private void fail() {
                failed.countDown();
                closed.join();
            }
        });
        assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
        return workflow;
    }

    private void ask(String name, String reason) {
        questions.add(reason);
    }

    /** Replaces the machine for calls, whose calls are interrupted. */
    void replace() {
        calls.get(0).shutdownNow();
        calls.add(IntroWorkers.calls(
                temporal.getWorkflowClient(), new IntroActivitiesImpl(media, folder, this::ask, PACE)));
    }

    /** Waits for the end of a workflow. */
    static Path file(WorkflowStub workflow) {
        return Path.of(workflow.getResult(String.class));
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

    /** Returns how often each call was started. */
    List<Integer> attempts(String id) {
        return temporal.getWorkflowClient().fetchHistory(id).getEvents().stream()
                .filter(HistoryEvent::hasActivityTaskStartedEventAttributes)
                .map(event -> event.getActivityTaskStartedEventAttributes().getAttempt())
                .toList();
    }

    /** Returns the number of events that Temporal has stored. */
    int historyLength(String id) {
        return temporal.getWorkflowClient().fetchHistory(id).getEvents().size();
    }

    @Override
    public void close() {
        closed.complete(null);
        calls.forEach(WorkerFactory::shutdownNow);
        workflows.shutdownNow();
        temporal.close();
        media.close();
    }
}
