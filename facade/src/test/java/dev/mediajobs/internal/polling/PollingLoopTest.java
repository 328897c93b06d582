package dev.mediajobs.internal.polling;

import static dev.mediajobs.internal.polling.ScriptedJob.DEADLINE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE_WITHOUT_LINK;
import static dev.mediajobs.internal.polling.ScriptedJob.QUEUED;
import static dev.mediajobs.internal.polling.ScriptedJob.RUNNING;
import static dev.mediajobs.internal.polling.ScriptedJob.fails;
import static dev.mediajobs.internal.polling.ScriptedJob.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a wait ends, without any network. The rows are those of the fault table. */
class PollingLoopTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void aJobThatNobodyKnowsIsLookedAtOnce() {
        PollingLoop wait = job.begin(null, DONE);

        assertThat(wait.result()).isEqualTo(DONE);
    }

    @Test
    void theListenerSeesEveryLookAndTheHistoryEveryState() {
        PollingLoop wait = job.ended(RUNNING.withPhase(0.2), RUNNING.withPhase(0.6), DONE);

        assertThat(job.seen).extracting(PollEvent::fraction).containsExactly(0.2, 0.6, 0.6);
        assertThat(wait.history()).extracting(PollEvent::rawStatus).containsExactly("pending", "running", "done");
        assertThat(job.time.pending()).as("timers left behind").isZero();
    }

    @Test
    void row07_failuresInARow_endTheWaitOnceTheBudgetIsSpent() {
        PollingLoop wait = job.ended(fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), DONE);

        assertThat(failure(wait).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(job.polls).isEqualTo(3);
    }

    @Test
    void row07_aSuccessInBetween_restoresTheBudget() {
        Failure down = fails(Kind.UNAVAILABLE);

        assertThat(job.ended(down, down, RUNNING, down, down, DONE).result()).isEqualTo(DONE);
    }

    @Test
    void row20_notFoundAfterTheSubmit_isBorneForThirtySeconds() {
        Failure unknown = fails(Kind.JOB_NOT_FOUND);
        PollingLoop wait = job.begin(QUEUED, unknown);
        job.time.advance(Duration.ofSeconds(29));
        assertThat(wait.isEnded()).isFalse();

        job.time.advance(Duration.ofSeconds(20));
        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_NOT_FOUND);
    }

    @Test
    void row21_notFoundOfAJobThatWasSeen_isBorneForAWhile() {
        Failure unknown = fails(Kind.JOB_NOT_FOUND);

        assertThat(job.ended(RUNNING, RUNNING, unknown, unknown, DONE).result()).isEqualTo(DONE);
    }

    @Test
    void row23_retryAfterBeyondTheDeadline_endsTheWaitAtOnce() {
        PollingLoop wait = job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofDays(3650)));
        job.time.advance(Duration.ofSeconds(2));

        assertThat(failure(wait).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void row23_beingSlowedDown_isNoFailureOfTheVendor() {
        Failure slow = fails(Kind.RATE_LIMITED);

        assertThat(job.ended(slow, slow, slow, slow, slow, DONE).result()).isEqualTo(DONE);
    }

    @Test
    void row31_aWordThatNobodyKnows_isWaitedOutAndShown() {
        PollingLoop wait = job.ended(JobSnapshot.of(JobPhase.UNKNOWN, "reticulating"));

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(wait).problem()).contains("\"reticulating\"");
    }

    @Test
    void row32_progressNeverFalls() {
        job.ended(RUNNING.withPhase(0.7), RUNNING.withPhase(0.2), RUNNING, DONE);

        assertThat(job.seen).extracting(PollEvent::fraction).containsExactly(0.7, 0.7, 0.7, 0.7);
    }

    @Test
    void row33_theFirstTerminalWordCounts() {
        PollingLoop wait = job.ended(DONE_WITHOUT_LINK, RUNNING, JobSnapshot.of(JobPhase.FAILED, "failed"), DONE);

        assertThat(wait.result()).isEqualTo(DONE);
    }

    @Test
    void row34_successWithoutLink_isAskedForTenSecondsThenMissing() {
        PollingLoop wait = job.begin(QUEUED, DONE_WITHOUT_LINK);
        job.time.advance(Duration.ofSeconds(11));
        assertThat(wait.isEnded()).isFalse();

        job.time.advance(Duration.ofSeconds(1));
        assertThat(failure(wait).kind()).isEqualTo(Kind.RESULT_MISSING);
        assertThat(job.polls).isEqualTo(11);
    }

    @Test
    void row35_failureWithoutReason_isUnspecified() {
        PollingLoop wait = job.ended(JobSnapshot.of(JobPhase.FAILED, "failed").withReason(" "));

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_FAILED);
        assertThat(failure(wait).problem()).contains("unspecified");
    }

    @Test
    void row43_aJobThatNeverEnds_endsTheWaitAtItsDeadline() {
        PollingLoop wait = job.begin(QUEUED, RUNNING);
        job.time.advance(DEADLINE.minusMillis(1));
        assertThat(wait.isEnded()).isFalse();

        job.time.advance(Duration.ofMillis(1));
        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(wait).problem()).contains("PT10M").contains("\"running\"");
        assertThat(job.time.pending()).as("timers left behind").isZero();
    }

    @Test
    void theHistoryKeepsTheFirstAndTheLastStates() {
        Object[] words = new Object[100];
        for (int i = 0; i < words.length; i++) {
            words[i] = JobSnapshot.of(JobPhase.UNKNOWN, "word" + i);
        }
        PollingLoop wait = job.ended(words);

        assertThat(wait.history()).hasSizeLessThanOrEqualTo(16);
        assertThat(wait.history().get(1).rawStatus()).isEqualTo("word0");
    }
}
