package dev.mediajobs.internal.polling;

import static dev.mediajobs.internal.polling.ScriptedJob.CONFIG;
import static dev.mediajobs.internal.polling.ScriptedJob.DEADLINE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE;
import static dev.mediajobs.internal.polling.ScriptedJob.QUEUED;
import static dev.mediajobs.internal.polling.ScriptedJob.RUNNING;
import static dev.mediajobs.internal.polling.ScriptedJob.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays between polls, with a manual clock. */
class BackoffTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void delaysGrowByHalfUpToTheMaximum() {
        job.begin(QUEUED, RUNNING);
        job.time.advance(Duration.ofMinutes(3));

        assertThat(job.time.delays().subList(0, 9))
                .extracting(Duration::toMillis)
                .containsExactly(2000L, 3000L, 4500L, 6750L, 10125L, 15187L, 22781L, 30000L, 30000L);
    }

    @Test
    void delaysAreRandomBetweenMinimumAndMaximum() {
        Backoff shortest = new Backoff(CONFIG, () -> 0, () -> 1);
        Backoff middle = new Backoff(CONFIG, () -> 0.5, () -> 1);

        assertThat(shortest.delay(shortest.first())).isEqualTo(Duration.ofSeconds(1));
        assertThat(shortest.delay(30e9)).isEqualTo(Duration.ofSeconds(1));
        assertThat(middle.delay(middle.first())).isEqualTo(Duration.ofMillis(1500));
        assertThat(middle.delay(middle.after(middle.first()))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void veryManyLoops_pollLessOften() {
        Backoff few = new Backoff(CONFIG, () -> 1, () -> 4_500);
        Backoff many = new Backoff(CONFIG, () -> 1, () -> 9_000);

        assertThat(few.delay(30e9)).isEqualTo(Duration.ofSeconds(30));
        assertThat(many.delay(2e9)).isEqualTo(Duration.ofSeconds(60));
        assertThat(9_000 / (60.0 / 2)).isEqualTo(Backoff.MAX_POLLS_PER_SECOND);
    }

    @Test
    void row23_retryAfter_makesTheDelayLonger() {
        job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofSeconds(40)), DONE);
        job.time.advance(Duration.ofSeconds(3));

        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(40));
    }

    @Test
    void row23_retryAfterOfZero_doesNotMakeTheDelayShorter() {
        job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ZERO), DONE);
        job.time.advance(Duration.ofSeconds(3));

        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(3));
    }

    @Test
    void theLastPollIsAMinimumDelayBeforeTheTimeout() {
        job.begin(QUEUED, RUNNING);
        job.time.advance(DEADLINE.minusSeconds(1));
        int before = job.polls;
        job.time.advance(Duration.ofSeconds(1));

        assertThat(job.polls).isEqualTo(before);
        assertThat(job.seen.get(job.seen.size() - 1).elapsed()).isEqualTo(DEADLINE.minusSeconds(1));
    }

    @Test
    void loopsOfOneVendorAreCounted_untilTheyEnd() {
        List<PollingLoop> loops = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            loops.add(job.begin(QUEUED, RUNNING));
        }
        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(6));

        loops.forEach(PollingLoop::cancel);
        job.begin(QUEUED, RUNNING);
        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(2));
        assertThat(job.completions).isEqualTo(900);
    }
}
