package dev.mediajobs.internal.polling;

import static dev.mediajobs.internal.polling.ScriptedJob.DEADLINE;
import static dev.mediajobs.internal.polling.ScriptedJob.DONE;
import static dev.mediajobs.internal.polling.ScriptedJob.fails;
import static dev.mediajobs.internal.polling.ScriptedJob.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.internal.failure.Failure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Looks that are shared, queued and given up. The rows are those of the fault table. */
class LooksTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void row42_aLookThatNeverEnds_isCancelledAtTheDeadline() {
        CompletableFuture<JobSnapshot> hanging = new CompletableFuture<>();
        CoalescingPoller shared = new CoalescingPoller(() -> hanging, null);
        PollingLoop wait = job.beginWith(shared);
        job.time.advance(DEADLINE);

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(hanging).isCancelled();
    }

    @Test
    void row15_cancelling_endsTheLookAndAllTimers() {
        CompletableFuture<JobSnapshot> hanging = new CompletableFuture<>();
        CoalescingPoller shared = new CoalescingPoller(() -> hanging, null);
        PollingLoop wait = job.beginWith(shared);
        wait.cancel();

        assertThat(hanging).isCancelled();
        assertThat(failure(wait).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(job.time.pending()).isZero();
    }

    @Test
    void lookersShareACall_andOnlyTheLastOneWhoLeavesEndsIt() {
        CompletableFuture<JobSnapshot> running = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        CoalescingPoller shared = new CoalescingPoller(
                () -> {
                    calls.incrementAndGet();
                    return running;
                },
                null);
        CompletableFuture<JobSnapshot> first = shared.poll();
        CompletableFuture<JobSnapshot> second = shared.poll();
        first.cancel(true);
        first.cancel(true);

        assertThat(calls).hasValue(1);
        assertThat(running).isNotDone();
        second.cancel(true);
        assertThat(running).isCancelled();
    }

    @Test
    void onlyAFewLooksAreUnderWay_andTheOthersFollowInTheirTurn() {
        PollLimiter turns = new PollLimiter(2);
        List<CompletableFuture<JobSnapshot>> calls = new ArrayList<>();
        List<CompletableFuture<JobSnapshot>> polls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            polls.add(turns.acquire(() -> {
                calls.add(new CompletableFuture<>());
                return calls.get(calls.size() - 1);
            }));
        }
        assertThat(calls).hasSize(2);

        polls.get(2).cancel(true);
        calls.get(1).complete(DONE);
        assertThat(polls.get(1)).isCompletedWithValue(DONE);
        assertThat(calls).as("the one that gave up is left out").hasSize(3);
        calls.get(2).completeExceptionally(fails(Kind.UNAVAILABLE).toException());
        assertThat(polls.get(3)).isCompletedExceptionally();
    }

    @Test
    void aLookThatGivesUp_endsItsCall_andGivesItsTurn() {
        PollLimiter turns = new PollLimiter(1);
        CompletableFuture<JobSnapshot> call = new CompletableFuture<>();
        CompletableFuture<JobSnapshot> first = turns.acquire(() -> call);
        CompletableFuture<JobSnapshot> second = turns.acquire(() -> CompletableFuture.completedFuture(DONE));
        first.cancel(true);

        assertThat(call).isCancelled();
        assertThat(second).isCompletedWithValue(DONE);
    }

    @Test
    void veryManyLooksThatEndAtOnce_followEachOtherAndNotWithinEachOther() {
        PollLimiter turns = new PollLimiter(1);
        CompletableFuture<JobSnapshot> door = new CompletableFuture<>();
        List<CompletableFuture<JobSnapshot>> polls = new ArrayList<>();
        polls.add(turns.acquire(() -> door));
        for (int i = 0; i < 50_000; i++) {
            polls.add(turns.acquire(
                    i % 2 == 0
                            ? () -> CompletableFuture.completedFuture(DONE)
                            : () -> {
                                throw new IllegalStateException("a look that cannot begin");
                            }));
        }
        door.complete(DONE);

        assertThat(polls).allMatch(CompletableFuture::isDone);
        assertThat(polls.get(1)).isCompletedWithValue(DONE);
        assertThat(polls.get(2)).isCompletedExceptionally();
    }
}
