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

/** Shared, queued and cancelled polls. The rows are those of the fault table. */
class PollSharingTest {
    private final ScriptedJob job = new ScriptedJob();

    @Test
    void row42_aPollThatNeverEnds_isCancelledAtTheTimeout() {
        CompletableFuture<JobSnapshot> hanging = new CompletableFuture<>();
        CoalescingPoller shared = new CoalescingPoller(() -> hanging, null);
        PollingLoop loop = job.beginWith(shared);
        job.time.advance(DEADLINE);

        assertThat(failure(loop).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(hanging).isCancelled();
    }

    @Test
    void row15_cancelling_endsThePollAndAllTimers() {
        CompletableFuture<JobSnapshot> hanging = new CompletableFuture<>();
        CoalescingPoller shared = new CoalescingPoller(() -> hanging, null);
        PollingLoop loop = job.beginWith(shared);
        loop.cancel();

        assertThat(hanging).isCancelled();
        assertThat(failure(loop).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(job.time.pending()).isZero();
    }

    @Test
    void concurrentPollsShareACall_andOnlyTheLastCancellationEndsIt() {
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
    void concurrentPollsAreLimited_andTheOthersAreQueued() {
        PollLimiter limiter = new PollLimiter(2);
        List<CompletableFuture<JobSnapshot>> calls = new ArrayList<>();
        List<CompletableFuture<JobSnapshot>> polls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            polls.add(limiter.acquire(() -> {
                calls.add(new CompletableFuture<>());
                return calls.get(calls.size() - 1);
            }));
        }
        assertThat(calls).hasSize(2);

        polls.get(2).cancel(true);
        calls.get(1).complete(DONE);
        assertThat(polls.get(1)).isCompletedWithValue(DONE);
        assertThat(calls).as("the cancelled poll is skipped").hasSize(3);
        calls.get(2).completeExceptionally(fails(Kind.UNAVAILABLE).toException());
        assertThat(polls.get(3)).isCompletedExceptionally();
    }

    @Test
    void aCancelledPoll_endsItsCall_andReleasesItsPermit() {
        PollLimiter limiter = new PollLimiter(1);
        CompletableFuture<JobSnapshot> call = new CompletableFuture<>();
        CompletableFuture<JobSnapshot> first = limiter.acquire(() -> call);
        CompletableFuture<JobSnapshot> second = limiter.acquire(() -> CompletableFuture.completedFuture(DONE));
        first.cancel(true);

        assertThat(call).isCancelled();
        assertThat(second).isCompletedWithValue(DONE);
    }

    @Test
    void veryManyPollsThatEndImmediately_doNotNest() {
        PollLimiter limiter = new PollLimiter(1);
        CompletableFuture<JobSnapshot> blocker = new CompletableFuture<>();
        List<CompletableFuture<JobSnapshot>> polls = new ArrayList<>();
        polls.add(limiter.acquire(() -> blocker));
        for (int i = 0; i < 50_000; i++) {
            polls.add(limiter.acquire(
                    i % 2 == 0
                            ? () -> CompletableFuture.completedFuture(DONE)
                            : () -> {
                                throw new IllegalStateException("a poll that cannot start");
                            }));
        }
        blocker.complete(DONE);

        assertThat(polls).allMatch(CompletableFuture::isDone);
        assertThat(polls.get(1)).isCompletedWithValue(DONE);
        assertThat(polls.get(2)).isCompletedExceptionally();
    }
}
