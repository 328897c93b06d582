package dev.mediajobs.internal.wait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.ManualTime;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The wait itself, without any network: every pause is known, and none is real. */
class WaitTest {
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final JobView QUEUED = JobView.of(JobPhase.QUEUED, "pending");
    private static final JobView RUNNING = JobView.of(JobPhase.RUNNING, "running");
    private static final JobView DONE =
            JobView.of(JobPhase.SUCCEEDED, "done").linked(List.of("https://example.com/video.mp4"), null);
    private static final JobView DONE_WITHOUT_LINK = JobView.of(JobPhase.SUCCEEDED, "done");
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            DEADLINE,
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    private final ManualTime time = new ManualTime();
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<Sighting> seen = new ArrayList<>();
    private int looks;

    /** Answers with what stands next in line, and with the last of it for ever. */
    private CompletableFuture<JobView> look() {
        looks++;
        Object next = answers.size() > 1 ? answers.remove() : answers.element();
        if (next instanceof CompletableFuture<?> future) {
            return future.thenApply(JobView.class::cast);
        }
        return next instanceof JobView view
                ? CompletableFuture.completedFuture(view)
                : CompletableFuture.failedFuture(((Failure) next).raised());
    }

    private Wait begin(@Nullable JobView known, Object... told) {
        answers.addAll(List.of(told));
        return Wait.begin("Creatify", this::look, known, PACE, DEADLINE, time, () -> 1, seen::add);
    }

    private Wait ended(Object... told) {
        Wait wait = begin(QUEUED, told);
        time.advance(DEADLINE.plusSeconds(1));
        return wait;
    }

    private static Failure failure(Wait wait) {
        assertThat(wait.end()).isCompletedExceptionally();
        return wait.end()
                .handle((view, error) -> ((FailureException) error).failure())
                .join();
    }

    private static Failure fails(Kind kind) {
        return Failure.of(kind, "Creatify", "getAurora", "it failed", "Do something.");
    }

    @Test
    void pausesGrowByHalfUpToTheCap() {
        begin(QUEUED, RUNNING);
        time.advance(Duration.ofMinutes(3));

        assertThat(time.delays().subList(1, 10))
                .extracting(Duration::toMillis)
                .containsExactly(2000L, 3000L, 4500L, 6750L, 10125L, 15187L, 22781L, 30000L, 30000L);
    }

    @Test
    void pausesAreDrawnBetweenFloorAndCeiling() {
        Backoff shortest = new Backoff(PACE, () -> 0);
        Backoff middle = new Backoff(PACE, () -> 0.5);

        assertThat(List.of(shortest.next(), shortest.next(), shortest.next())).containsOnly(Duration.ofSeconds(1));
        assertThat(middle.next()).isEqualTo(Duration.ofMillis(1500));
        assertThat(middle.next()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aJobThatNobodyKnowsIsLookedAtOnce() {
        Wait wait = begin(null, DONE);

        assertThat(wait.end()).isCompletedWithValue(DONE);
    }

    @Test
    void theListenerSeesEveryLookAndTheHistoryEveryState() {
        Wait wait = ended(RUNNING.at(0.2), RUNNING.at(0.6), DONE);

        assertThat(seen).extracting(Sighting::fraction).containsExactly(0.2, 0.6, 0.6);
        assertThat(wait.history()).extracting(Sighting::rawStatus).containsExactly("pending", "running", "done");
        assertThat(time.pending()).as("timers left behind").isZero();
    }

    @Test
    void row07_failuresInARow_endTheWaitOnceTheBudgetIsSpent() {
        Wait wait = ended(fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), fails(Kind.UNAVAILABLE), DONE);

        assertThat(failure(wait).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void row07_aSuccessInBetween_restoresTheBudget() {
        Failure down = fails(Kind.UNAVAILABLE);

        assertThat(ended(down, down, RUNNING, down, down, DONE).end()).isCompletedWithValue(DONE);
    }

    @Test
    void row20_notFoundAfterTheSubmit_isBorneForThirtySeconds() {
        Failure unknown = fails(Kind.JOB_NOT_FOUND);
        Wait wait = begin(QUEUED, unknown);
        time.advance(Duration.ofSeconds(29));
        assertThat(wait.end()).isNotDone();

        time.advance(Duration.ofSeconds(20));
        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_NOT_FOUND);
    }

    @Test
    void row21_notFoundOfAJobThatWasSeen_isBorneForAWhile() {
        Failure unknown = fails(Kind.JOB_NOT_FOUND);

        assertThat(ended(RUNNING, RUNNING, unknown, unknown, DONE).end()).isCompletedWithValue(DONE);
    }

    @Test
    void row23_retryAfter_makesThePauseLonger() {
        begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofSeconds(40)), DONE);
        time.advance(Duration.ofSeconds(3));

        assertThat(time.delays()).endsWith(Duration.ofSeconds(40));
    }

    @Test
    void row23_retryAfterOfNothing_isNoReasonToHurry() {
        begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ZERO), DONE);
        time.advance(Duration.ofSeconds(3));

        assertThat(time.delays()).endsWith(Duration.ofSeconds(3));
    }

    @Test
    void row23_retryAfterBeyondTheDeadline_endsTheWaitAtOnce() {
        Wait wait = begin(QUEUED, fails(Kind.RATE_LIMITED).withRetryAfter(Duration.ofDays(3650)));
        time.advance(Duration.ofSeconds(2));

        assertThat(failure(wait).kind()).isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void row23_beingSlowedDown_isNoFailureOfTheVendor() {
        Failure slow = fails(Kind.RATE_LIMITED);

        assertThat(ended(slow, slow, slow, slow, slow, DONE).end()).isCompletedWithValue(DONE);
    }

    @Test
    void row31_aWordThatNobodyKnows_isWaitedOutAndShown() {
        Wait wait = ended(JobView.of(JobPhase.UNKNOWN, "reticulating"));

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(wait).happened()).contains("\"reticulating\"");
    }

    @Test
    void row32_progressNeverFalls() {
        ended(RUNNING.at(0.7), RUNNING.at(0.2), RUNNING, DONE);

        assertThat(seen).extracting(Sighting::fraction).containsExactly(0.7, 0.7, 0.7, 0.7);
    }

    @Test
    void row33_theFirstTerminalWordCounts() {
        Wait wait = ended(DONE_WITHOUT_LINK, RUNNING, JobView.of(JobPhase.FAILED, "failed"), DONE);

        assertThat(wait.end()).isCompletedWithValue(DONE);
    }

    @Test
    void row34_successWithoutLink_isAskedForTenSecondsThenMissing() {
        Wait wait = begin(QUEUED, DONE_WITHOUT_LINK);
        time.advance(Duration.ofSeconds(11));
        assertThat(wait.end()).isNotDone();

        time.advance(Duration.ofSeconds(1));
        assertThat(failure(wait).kind()).isEqualTo(Kind.RESULT_MISSING);
        assertThat(looks).isEqualTo(11);
    }

    @Test
    void row35_failureWithoutReason_isUnspecified() {
        Wait wait = ended(JobView.of(JobPhase.FAILED, "failed").because(" "));

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_FAILED);
        assertThat(failure(wait).happened()).contains("unspecified");
    }

    @Test
    void row43_aJobThatNeverEnds_endsTheWaitAtItsDeadline() {
        Wait wait = begin(QUEUED, RUNNING);
        time.advance(DEADLINE.minusMillis(1));
        assertThat(wait.end()).isNotDone();

        time.advance(Duration.ofMillis(1));
        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(failure(wait).happened()).contains("PT10M").contains("\"running\"");
        assertThat(time.pending()).as("timers left behind").isZero();
    }

    @Test
    void theLastLookIsTakenAFloorBeforeTheDeadline() {
        begin(QUEUED, RUNNING);
        time.advance(DEADLINE.minusSeconds(1));
        int before = looks;
        time.advance(Duration.ofSeconds(1));

        assertThat(looks).isEqualTo(before);
        assertThat(seen.get(seen.size() - 1).elapsed()).isEqualTo(DEADLINE.minusSeconds(1));
    }

    @Test
    void row42_aLookThatNeverEnds_isCancelledAtTheDeadline() {
        CompletableFuture<JobView> hanging = new CompletableFuture<>();
        SharedLookup shared = new SharedLookup(() -> hanging, view -> view);
        Wait wait = Wait.begin("Creatify", shared, null, PACE, DEADLINE, time, () -> 1, seen::add);
        time.advance(DEADLINE);

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(hanging).isCancelled();
    }

    @Test
    void row15_cancellingTheEnd_endsTheLookAndAllTimers() {
        CompletableFuture<JobView> hanging = new CompletableFuture<>();
        SharedLookup shared = new SharedLookup(() -> hanging, view -> view);
        Wait wait = Wait.begin("Creatify", shared, null, PACE, DEADLINE, time, () -> 1, seen::add);
        wait.end().cancel(true);

        assertThat(hanging).isCancelled();
        assertThat(time.pending()).isZero();
    }

    @Test
    void lookersShareACall_andOnlyTheLastOneWhoLeavesEndsIt() {
        CompletableFuture<JobView> running = new CompletableFuture<>();
        SharedLookup shared = new SharedLookup(
                () -> {
                    looks++;
                    return running;
                },
                view -> view);
        CompletableFuture<JobView> first = shared.look();
        CompletableFuture<JobView> second = shared.look();
        first.cancel(true);

        assertThat(looks).isEqualTo(1);
        assertThat(running).isNotDone();
        second.cancel(true);
        assertThat(running).isCancelled();
    }

    @Test
    void theHistoryKeepsTheFirstAndTheLastStates() {
        Object[] words = new Object[100];
        for (int i = 0; i < words.length; i++) {
            words[i] = JobView.of(JobPhase.UNKNOWN, "word" + i);
        }
        Wait wait = ended(words);

        assertThat(wait.history()).hasSizeLessThanOrEqualTo(16);
        assertThat(wait.history().get(1).rawStatus()).isEqualTo("word0");
    }
}
