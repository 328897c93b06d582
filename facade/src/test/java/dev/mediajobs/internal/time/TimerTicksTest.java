package dev.mediajobs.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests with real timers, none of which depends on durations. */
class TimerTicksTest {
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final TimerTicks ticks = new TimerTicks(executor, System::nanoTime);

    @BeforeEach
    void removeCancelledTasks() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void thousandsOfTimersOfOneMoment_areOneTaskOfTheExecutor() {
        for (int i = 0; i < 10_000; i++) {
            ticks.after(HOUR, () -> {});
        }

        // The loop may last longer than a tick, but never as long as a tick for each timer.
        assertThat(executor.getQueue()).hasSizeLessThan(1_000);
    }

    @Test
    void cancelledTimers_leaveNothingInTheExecutor() {
        List<Scheduler.Timer> timers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            timers.add(ticks.after(HOUR, () -> {}));
        }
        timers.forEach(Scheduler.Timer::cancel);
        timers.forEach(Scheduler.Timer::cancel);

        assertThat(executor.getQueue()).isEmpty();
    }

    @Test
    void aTaskThatThrows_stopsNoOtherTask() throws Exception {
        CompletableFuture<Throwable> reported = new CompletableFuture<>();
        executor.execute(() -> Thread.currentThread()
                .setUncaughtExceptionHandler((thread, unexpected) -> reported.complete(unexpected)));
        AtomicInteger run = new AtomicInteger();
        CompletableFuture<Integer> last = new CompletableFuture<>();
        ticks.after(0, () -> {
            throw new IllegalStateException("a broken task");
        });
        ticks.after(0, run::incrementAndGet);
        ticks.after(0, () -> last.complete(run.get()));

        assertThat(last.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(reported.get(20, TimeUnit.SECONDS)).hasMessage("a broken task");
    }

    @Test
    void aTimerThatAnEarlierTaskOfItsTickCancels_doesNotRun() throws Exception {
        CompletableFuture<Scheduler.Timer> second = new CompletableFuture<>();
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        CompletableFuture<String> last = new CompletableFuture<>();
        ticks.after(0, () -> second.join().cancel());
        second.complete(ticks.after(0, () -> cancelled.complete("run")));
        ticks.after(0, () -> last.complete("run"));

        assertThat(last.get(20, TimeUnit.SECONDS)).isEqualTo("run");
        assertThat(cancelled).isNotDone();
    }

    @Test
    void theLongestDelay_isSetAndCancelled() {
        Scheduler.Timer timer = ticks.after(Long.MAX_VALUE, () -> {});
        assertThat(executor.getQueue()).hasSize(1);
        timer.cancel();
        assertThat(executor.getQueue()).isEmpty();
    }

    @Test
    void afterStop_timersAreRejectedInEveryTick() {
        ticks.after(HOUR, () -> {});
        executor.shutdownNow();

        assertThatThrownBy(() -> ticks.after(HOUR, () -> {})).isInstanceOf(RejectedExecutionException.class);
    }
}
