package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests jobs against the simulator. */
class JobTest {
    /** A timeout that the driven time does not reach while the listener is notified. */
    private static final Duration FAR_OFF = Duration.ofDays(365);

    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    @RegisterExtension
    final SimulatedMedia simulated = new SimulatedMedia(simulator);

    private final ManualTime time = simulated.time();
    private final MediaJobs media = simulated.media();

    @Test
    void await_notifiesTheListenerOnTheCallingThreadAndReturnsTheResult() {
        Job<Video> job = simulated.job("happy");
        List<Progress> reports = new ArrayList<>();
        AtomicReference<Thread> listenerThread = new AtomicReference<>();
        AtomicReference<Thread> callerThread = new AtomicReference<>();

        Video video = time.drive(CompletableFuture.supplyAsync(() -> {
            callerThread.set(Thread.currentThread());
            return job.await(Duration.ofMinutes(5), progress -> {
                listenerThread.set(Thread.currentThread());
                reports.add(progress);
            });
        }));

        assertThat(video.reference()).isEqualTo(job.reference());
        assertThat(listenerThread.get()).isSameAs(callerThread.get());
        assertThat(reports).isNotEmpty();
        assertThat(reports.get(reports.size() - 1).phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void await_whenTheListenerThrows_logsItOnceAndContinues() {
        Job<Video> job = simulated.job("happy");
        try (LogCapture log = new LogCapture()) {
            assertThat(time.drive(CompletableFuture.supplyAsync(() -> job.await(Duration.ofMinutes(5), progress -> {
                        throw new AssertionError("a failing listener");
                    }))))
                    .isInstanceOf(Video.class);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("progress listener"))
                    .hasSize(1);
        }
    }

    @Test
    void await_ofAJobThatHasEnded_sendsNoRequest() {
        Job<Video> job = simulated.job("happy");
        time.drive(job.awaitAsync());
        int requests = simulator.requests().size();

        assertThat(job.await()).isNotNull();
        assertThat(job.poll().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(simulator.requests()).hasSize(requests);
    }

    @Test
    void poll_pollsOnce() {
        Job<Video> job = simulated.job("happy");
        simulator.advanceClock(Duration.ofMillis(1500));

        Progress progress = job.poll();

        assertThat(progress.phase()).isEqualTo(Phase.RUNNING);
        assertThat(job.rawStatus()).isEqualTo("running");
        assertThat(job.progress()).isPresent();
        assertThat(simulator.requests()).hasSize(2);
    }

    @Test
    void row15_interrupt_endsTheWaitAtOnceAndKeepsTheFlag() throws Exception {
        Job<Video> job = simulated.job("stuck-running");
        CountDownLatch notified = new CountDownLatch(1);
        AtomicReference<MediaException> thrown = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread waiter = new Thread(() -> {
            thrown.set(catchThrowableOfType(
                    MediaException.class, () -> job.await(FAR_OFF, progress -> notified.countDown())));
            flag.set(Thread.currentThread().isInterrupted());
        });
        waiter.start();
        time.drive(CompletableFuture.runAsync(() -> awaitQuietly(notified)));
        waiter.interrupt();
        waiter.join();

        assertThat(thrown.get()).isInstanceOf(OperationCancelledException.class).hasMessageContaining(job.reference());
        assertThat(flag.get()).isTrue();
        assertThat(time.left()).as("timers left behind").isZero();
    }

    @Test
    void row15_cancellingTheFuture_endsTheWait() {
        CompletableFuture<Video> future = simulated.job("stuck-running").awaitAsync();
        future.cancel(true);

        assertThat(time.left()).as("timers left behind").isZero();
    }

    @Test
    void completingTheFutureByHand_endsTheWait_asATimeoutOfTheFutureDoes() {
        CompletableFuture<Video> future = simulated.job("stuck-running").awaitAsync();
        future.completeExceptionally(new TimeoutException("orTimeout"));

        assertThat(time.left()).as("timers left behind").isZero();
        assertThat(future).isCompletedExceptionally();
    }

    @Test
    void closing_letsEveryWaitGo() {
        CompletableFuture<Video> future = simulated.job("stuck-running").awaitAsync();
        media.close();

        assertThat(Requests.failure(future)).isInstanceOf(OperationCancelledException.class);
    }

    @Test
    void manyJobs_waitAtTheSameTime() {
        List<CompletableFuture<Video>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(simulated.job("happy").awaitAsync());
        }
        CompletableFuture<Void> allDone = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        time.drive(allDone, () ->
                (int) all.stream().filter(future -> !future.isDone()).count());

        assertThat(all).allSatisfy(future -> assertThat(future).isCompleted());
        assertThat(time.left()).as("timers left behind").isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }
}
