package dev.mediajobs.internal.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.ManualTime;
import dev.mediajobs.Phase;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Progress;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A job with scripted poll responses, and polling loops for it with a manual clock. */
final class ScriptedJob implements PollingLoop.Listener {
    static final Duration DEADLINE = Duration.ofMinutes(10);
    static final JobSnapshot QUEUED = JobSnapshot.of(Phase.QUEUED, "pending");
    static final JobSnapshot RUNNING = JobSnapshot.of(Phase.RUNNING, "running");
    static final JobSnapshot DONE_WITHOUT_LINK = JobSnapshot.of(Phase.SUCCEEDED, "done");
    static final JobSnapshot DONE = DONE_WITHOUT_LINK.withLinks(List.of("https://example.com/video.mp4"), null);
    static final PollPolicy CONFIG = PollPolicy.defaults().withTimeout(DEADLINE).withMaxConsecutiveFailures(3);

    final ManualTime time = new ManualTime();
    final PollingService service = new PollingService("Creatify", CONFIG, time, () -> 1);
    final List<Progress> seen = new ArrayList<>();
    int polls;
    int completions;
    private final Deque<Object> responses = new ArrayDeque<>();

    /** Returns the next response; the last one repeatedly. */
    private CompletableFuture<JobSnapshot> poll() {
        polls++;
        Object next = responses.size() > 1 ? responses.remove() : responses.element();
        return next instanceof JobSnapshot snapshot
                ? CompletableFuture.completedFuture(snapshot)
                : CompletableFuture.failedFuture(((Failure) next).toException());
    }

    @Override
    public void onPoll(Progress event) {
        seen.add(event);
    }

    @Override
    public void onComplete(PollingLoop loop) {
        assertThat(loop.isEnded()).isTrue();
        completions++;
    }

    PollingLoop begin(@Nullable JobSnapshot initial, Object... newResponses) {
        responses.addAll(List.of(newResponses));
        return service.start(this::poll, initial, DEADLINE, this);
    }

    /** Starts a loop with this function. */
    PollingLoop beginWith(PollFunction function) {
        return service.start(function, null, DEADLINE, this);
    }

    /** Runs a loop to its end. */
    PollingLoop ended(Object... newResponses) {
        PollingLoop loop = begin(QUEUED, newResponses);
        time.advance(DEADLINE.plusSeconds(1));
        assertThat(completions).as("completions").isEqualTo(1);
        assertThat(time.pending()).as("timers left behind").isZero();
        return loop;
    }

    static Failure failure(PollingLoop loop) {
        assertThat(loop.result()).isNull();
        return Objects.requireNonNull(loop.failure(), "failure");
    }

    static Failure fails(Kind kind) {
        return Failure.of(kind, "Creatify", "getAurora", "it failed", "Do something.");
    }
}
