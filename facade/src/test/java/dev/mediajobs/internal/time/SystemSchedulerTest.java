package dev.mediajobs.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests with real timers, none of which depends on durations. */
class SystemSchedulerTest {
    private static final Instant MORNING = Instant.parse("2026-01-24T08:00:00Z");

    private final SystemScheduler time = new SystemScheduler(Clock.fixed(MORNING, ZoneOffset.UTC));

    @Test
    void allTimersRunOnOneDaemonThread() throws Exception {
        CompletableFuture<Thread> first = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();
        time.after(Duration.ZERO, () -> first.complete(Thread.currentThread()));
        time.after(Duration.ofMillis(1), () -> second.complete(Thread.currentThread()));

        Thread thread = first.get(20, TimeUnit.SECONDS);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("mediajobs-timer");
        assertThat(second.get(20, TimeUnit.SECONDS)).isSameAs(thread);
        time.stop();
    }

    @Test
    void withoutTimersTheThreadEnds_andALaterTimerHasANewOne() throws Exception {
        SystemScheduler idle = new SystemScheduler(Clock.systemUTC(), Duration.ofMillis(1));
        CompletableFuture<Thread> first = new CompletableFuture<>();
        CompletableFuture<Thread> second = new CompletableFuture<>();
        idle.after(Duration.ZERO, () -> first.complete(Thread.currentThread()));
        Thread thread = first.get(20, TimeUnit.SECONDS);
        thread.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(thread.isAlive()).isFalse();

        idle.after(Duration.ZERO, () -> second.complete(Thread.currentThread()));
        assertThat(second.get(20, TimeUnit.SECONDS)).isNotSameAs(thread);
        idle.stop();
    }

    @Test
    void aCancelledTask_doesNotRun() throws Exception {
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        CompletableFuture<String> blocker = new CompletableFuture<>();
        CompletableFuture<String> last = new CompletableFuture<>();
        time.after(Duration.ZERO, blocker::join); // blocks the thread, so that no other task can start
        Scheduler.Timer timer = time.after(Duration.ZERO, () -> cancelled.complete("run"));
        time.after(Duration.ZERO, () -> last.complete("run"));
        timer.cancel();
        timer.cancel();
        blocker.complete("open");

        assertThat(last.get(20, TimeUnit.SECONDS)).isEqualTo("run");
        assertThat(cancelled).isNotDone();
        time.stop();
    }

    @Test
    void aTaskAfterStop_isRejected() {
        time.stop();

        assertThatThrownBy(() -> time.after(Duration.ZERO, () -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void nowUsesTheGivenClock_andNanosOnlyGrow() {
        long before = time.nanos();

        assertThat(time.now()).isEqualTo(MORNING);
        assertThat(time.nanos()).isGreaterThanOrEqualTo(before);
        time.stop();
    }
}
