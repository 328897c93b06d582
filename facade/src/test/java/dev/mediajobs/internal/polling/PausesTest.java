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

/** How long a wait pauses: every pause is known, and none is real. */
class PausesTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void pausesGrowByHalfUpToTheCap() {
        job.begin(QUEUED, RUNNING);
        job.time.advance(Duration.ofMinutes(3));

        assertThat(job.time.delays().subList(0, 9))
                .extracting(Duration::toMillis)
                .containsExactly(2000L, 3000L, 4500L, 6750L, 10125L, 15187L, 22781L, 30000L, 30000L);
    }

    @Test
    void pausesAreDrawnBetweenFloorAndCeiling() {
        Backoff shortest = new Backoff(CONFIG, () -> 0, () -> 1);
        Backoff middle = new Backoff(CONFIG, () -> 0.5, () -> 1);

        assertThat(shortest.pause(shortest.first())).isEqualTo(Duration.ofSeconds(1));
        assertThat(shortest.pause(30e9)).isEqualTo(Duration.ofSeconds(1));
        assertThat(middle.pause(middle.first())).isEqualTo(Duration.ofMillis(1500));
        assertThat(middle.pause(middle.after(middle.first()))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void soManyWaitsThatTheVendorWouldBeAskedTooOften_pauseForLonger() {
        Backoff few = new Backoff(CONFIG, () -> 1, () -> 4_500);
        Backoff many = new Backoff(CONFIG, () -> 1, () -> 9_000);

        assertThat(few.pause(30e9)).isEqualTo(Duration.ofSeconds(30));
        assertThat(many.pause(2e9)).isEqualTo(Duration.ofSeconds(60));
        assertThat(9_000 / (60.0 / 2)).isEqualTo(Backoff.MAX_POLLS_PER_SECOND);
    }

    @Test
    void row23_retryAfter_makesThePauseLonger() {
        job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofSeconds(40)), DONE);
        job.time.advance(Duration.ofSeconds(3));

        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(40));
    }

    @Test
    void row23_retryAfterOfNothing_isNoReasonToHurry() {
        job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ZERO), DONE);
        job.time.advance(Duration.ofSeconds(3));

        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(3));
    }

    @Test
    void theLastLookIsTakenAFloorBeforeTheDeadline() {
        job.begin(QUEUED, RUNNING);
        job.time.advance(DEADLINE.minusSeconds(1));
        int before = job.polls;
        job.time.advance(Duration.ofSeconds(1));

        assertThat(job.polls).isEqualTo(before);
        assertThat(job.seen.get(job.seen.size() - 1).elapsed()).isEqualTo(DEADLINE.minusSeconds(1));
    }

    @Test
    void waitsOfOneVendorAreACrowd_untilTheyEnd() {
        List<PollingLoop> waits = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            waits.add(job.begin(QUEUED, RUNNING));
        }
        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(6));

        waits.forEach(PollingLoop::cancel);
        job.begin(QUEUED, RUNNING);
        assertThat(job.time.delays()).endsWith(Duration.ofSeconds(2));
        assertThat(job.endings).isEqualTo(900);
    }
}
