package dev.mediajobs.internal.wait;

import static dev.mediajobs.internal.wait.ScriptedJob.DEADLINE;
import static dev.mediajobs.internal.wait.ScriptedJob.DONE;
import static dev.mediajobs.internal.wait.ScriptedJob.fails;
import static dev.mediajobs.internal.wait.ScriptedJob.failure;
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
        CompletableFuture<JobView> hanging = new CompletableFuture<>();
        Observed shared = new Observed(() -> hanging, null);
        Wait wait = job.beginWith(shared);
        job.time.advance(DEADLINE);

        assertThat(failure(wait).kind()).isEqualTo(Kind.JOB_TIMEOUT);
        assertThat(hanging).isCancelled();
    }

    @Test
    void row15_cancelling_endsTheLookAndAllTimers() {
        CompletableFuture<JobView> hanging = new CompletableFuture<>();
        Observed shared = new Observed(() -> hanging, null);
        Wait wait = job.beginWith(shared);
        wait.cancel();

        assertThat(hanging).isCancelled();
        assertThat(failure(wait).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(job.time.pending()).isZero();
    }

    @Test
    void lookersShareACall_andOnlyTheLastOneWhoLeavesEndsIt() {
        CompletableFuture<JobView> running = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        Observed shared = new Observed(
                () -> {
                    calls.incrementAndGet();
                    return running;
                },
                null);
        CompletableFuture<JobView> first = shared.look();
        CompletableFuture<JobView> second = shared.look();
        first.cancel(true);
        first.cancel(true);

        assertThat(calls).hasValue(1);
        assertThat(running).isNotDone();
        second.cancel(true);
        assertThat(running).isCancelled();
    }

    @Test
    void onlyAFewLooksAreUnderWay_andTheOthersFollowInTheirTurn() {
        Turns turns = new Turns(2);
        List<CompletableFuture<JobView>> calls = new ArrayList<>();
        List<CompletableFuture<JobView>> looks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            looks.add(turns.take(() -> {
                calls.add(new CompletableFuture<>());
                return calls.get(calls.size() - 1);
            }));
        }
        assertThat(calls).hasSize(2);

        looks.get(2).cancel(true);
        calls.get(1).complete(DONE);
        assertThat(looks.get(1)).isCompletedWithValue(DONE);
        assertThat(calls).as("the one that gave up is left out").hasSize(3);
        calls.get(2).completeExceptionally(fails(Kind.UNAVAILABLE).raised());
        assertThat(looks.get(3)).isCompletedExceptionally();
    }

    @Test
    void aLookThatGivesUp_endsItsCall_andGivesItsTurn() {
        Turns turns = new Turns(1);
        CompletableFuture<JobView> call = new CompletableFuture<>();
        CompletableFuture<JobView> first = turns.take(() -> call);
        CompletableFuture<JobView> second = turns.take(() -> CompletableFuture.completedFuture(DONE));
        first.cancel(true);

        assertThat(call).isCancelled();
        assertThat(second).isCompletedWithValue(DONE);
    }

    @Test
    void veryManyLooksThatEndAtOnce_followEachOtherAndNotWithinEachOther() {
        Turns turns = new Turns(1);
        CompletableFuture<JobView> door = new CompletableFuture<>();
        List<CompletableFuture<JobView>> looks = new ArrayList<>();
        looks.add(turns.take(() -> door));
        for (int i = 0; i < 50_000; i++) {
            looks.add(turns.take(
                    i % 2 == 0
                            ? () -> CompletableFuture.completedFuture(DONE)
                            : () -> {
                                throw new IllegalStateException("a look that cannot begin");
                            }));
        }
        door.complete(DONE);

        assertThat(looks).allMatch(CompletableFuture::isDone);
        assertThat(looks.get(1)).isCompletedWithValue(DONE);
        assertThat(looks.get(2)).isCompletedExceptionally();
    }
}
