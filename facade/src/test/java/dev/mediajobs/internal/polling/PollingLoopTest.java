package dev.mediajobs.internal.polling;

import static dev.mediajobs.internal.polling.ScriptedJob.DEADLINE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE_WITHOUT_LINK;
import static dev.mediajobs.internal.polling.ScriptedJob.QUEUED;
import static dev.mediajobs.internal.polling.ScriptedJob.RUNNING;
import static dev.mediajobs.internal.polling.ScriptedJob.fails;
import static dev.mediajobs.internal.polling.ScriptedJob.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a polling loop ends, without a network. The rows are those of the fault table. */
class PollingLoopTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void aJobWithoutAKnownStateIsPolledImmediately() {
        PollingLoop loop = job.begin(null, DONE);

        assertThat(loop.result()).isEqualTo(DONE);
    }

    @Test
    void theListenerGetsEveryPollAndTheHistoryEveryState() {
        PollingLoop loop = job.ended(RUNNING.withFraction(0.2), RUNNING.withFraction(0.6), DONE);

        assertThat(job.seen)
                .extracting(progress -> progress.fraction().getAsDouble())
                .containsExactly(0.2, 0.6, 1.0);
        assertThat(loop.history()).extracting(Progress::rawStatus).containsExactly("pending", "running", "done");
        assertThat(job.time.pending()).as("timers left behind").isZero();
    }

    @Test
    void row07_consecutiveFailures_endTheLoopAtTheMaximum() {
        PollingLoop loop = job.ended(fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), DONE);

        assertThat(failure(loop).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(job.polls).isEqualTo(3);
    }

    @Test
    void row07_aSuccessInBetween_resetsTheCount() {
        Failure down = fails(Kind.UNAVAILABLE);

        assertThat(job.ended(down, down, RUNNING, down, down, DONE).result()).isEqualTo(DONE);
    }

    @Test
    void row20_notFoundAfterTheSubmit_isToleratedForThirtySeconds() {
        Failure notFound = fails(Kind.JOB_NOT_FOUND);
        PollingLoop loop = job.begin(QUEUED, notFound);
        job.time.advance(Duration.ofSeconds(29));
        assertThat(loop.isEnded()).isFalse();

        job.time.advance(Duration.ofSeconds(20));
        assertThat(failure(loop).kind()).isEqualTo(Kind.JOB_NOT_FOUND);
    }

    @Test
    void row21_notFoundOfAJobThatWasSeen_isToleratedForAWhile() {
        Failure notFound = fails(Kind.JOB_NOT_FOUND);

        assertThat(job.ended(RUNNING, RUNNING, notFound, notFound, DONE).result())
                .isEqualTo(DONE);
    }

    @Test
    void row23_retryAfterBeyondTheTimeout_endsTheLoopImmediately() {
        PollingLoop loop = job.begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofDays(3650)));
        job.time.advance(Duration.ofSeconds(2));

        assertThat(failure(loop).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void row23_rateLimiting_doesNotCountAsAFailure() {
        Failure limited = fails(Kind.RATE_LIMITED);

        assertThat(job.ended(limited, limited, limited, limited, limited, DONE).result())
                .isEqualTo(DONE);
    }

    @Test
    void row31_anUnknownStatus_isPolledUntilTheTimeoutAndShown() {
        PollingLoop loop = job.ended(JobSnapshot.of(Phase.UNKNOWN, "reticulating"));

        assertThat(failure(loop).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(loop).problem()).contains("\"reticulating\"");
    }

    @Test
    void row32_progressNeverFalls() {
        job.ended(RUNNING.withFraction(0.7), RUNNING.withFraction(0.2), RUNNING, DONE);

        assertThat(job.seen)
                .extracting(progress -> progress.fraction().getAsDouble())
                .containsExactly(0.7, 0.7, 0.7, 1.0);
    }

    @Test
    void row33_theFirstTerminalStatusCounts() {
        PollingLoop loop = job.ended(DONE_WITHOUT_LINK, RUNNING, JobSnapshot.of(Phase.FAILED, "failed"), DONE);

        assertThat(loop.result()).isEqualTo(DONE);
    }

    @Test
    void row34_successWithoutLink_isPolledForTenSecondsThenMissing() {
        PollingLoop loop = job.begin(QUEUED, DONE_WITHOUT_LINK);
        job.time.advance(Duration.ofSeconds(11));
        assertThat(loop.isEnded()).isFalse();

        job.time.advance(Duration.ofSeconds(1));
        assertThat(failure(loop).kind()).isEqualTo(Kind.RESULT_MISSING);
        assertThat(job.polls).isEqualTo(11);
    }

    @Test
    void row35_failureWithoutReason_isUnspecified() {
        PollingLoop loop = job.ended(JobSnapshot.of(Phase.FAILED, "failed").withReason(" "));

        assertThat(failure(loop).kind()).isEqualTo(Kind.JOB_FAILED);
        assertThat(failure(loop).problem()).contains("unspecified");
    }

    @Test
    void row43_aJobThatNeverEnds_endsTheLoopAtItsTimeout() {
        PollingLoop loop = job.begin(QUEUED, RUNNING);
        job.time.advance(DEADLINE.minusMillis(1));
        assertThat(loop.isEnded()).isFalse();

        job.time.advance(Duration.ofMillis(1));
        assertThat(failure(loop).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(loop).problem()).contains("600 s").contains("\"running\"");
        assertThat(job.time.pending()).as("timers left behind").isZero();
    }

    @Test
    void theHistoryKeepsTheFirstAndTheLastStates() {
        Object[] snapshots = new Object[100];
        for (int i = 0; i < snapshots.length; i++) {
            snapshots[i] = JobSnapshot.of(Phase.UNKNOWN, "status" + i);
        }
        PollingLoop loop = job.ended(snapshots);

        assertThat(loop.history()).hasSizeLessThanOrEqualTo(16);
        assertThat(loop.history().get(1).rawStatus()).isEqualTo("status0");
    }
}
