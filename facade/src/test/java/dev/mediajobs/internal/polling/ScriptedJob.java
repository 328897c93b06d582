package dev.mediajobs.internal.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.ManualTime;
import dev.mediajobs.client.runtime.JobPhase;
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

/** A job that answers looks with what a test lines up, and waits for it whose pauses are known and never real. */
final class ScriptedJob implements PollingLoop.Listener {
    static final Duration DEADLINE = Duration.ofMinutes(10);
    static final JobSnapshot QUEUED = JobSnapshot.of(JobPhase.QUEUED, "pending");
    static final JobSnapshot RUNNING = JobSnapshot.of(JobPhase.RUNNING, "running");
    static final JobSnapshot DONE_WITHOUT_LINK = JobSnapshot.of(JobPhase.SUCCEEDED, "done");
    static final JobSnapshot DONE = DONE_WITHOUT_LINK.withLinks(List.of("https://example.com/video.mp4"), null);
    static final PollingConfig CONFIG = new PollingConfig(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            DEADLINE,
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    final ManualTime time = new ManualTime();
    final PollingService waits = new PollingService("Creatify", CONFIG, time, () -> 1);
    final List<PollEvent> seen = new ArrayList<>();
    int polls;
    int endings;
    private final Deque<Object> responses = new ArrayDeque<>();

    /** Answers with what stands next in line, and with the last of it for ever. */
    private CompletableFuture<JobSnapshot> look() {
        polls++;
        Object next = responses.size() > 1 ? responses.remove() : responses.element();
        return next instanceof JobSnapshot view
                ? CompletableFuture.completedFuture(view)
                : CompletableFuture.failedFuture(((Failure) next).toException());
    }

    @Override
    public void onPoll(PollEvent event) {
        seen.add(event);
    }

    @Override
    public void onComplete(PollingLoop wait) {
        assertThat(wait.isEnded()).isTrue();
        endings++;
    }

    PollingLoop begin(@Nullable JobSnapshot known, Object... told) {
        responses.addAll(List.of(told));
        return waits.start(this::look, known, DEADLINE, this);
    }

    /** A wait for a job of which nothing is known, that looks this way. */
    PollingLoop beginWith(PollFunction lookup) {
        return waits.start(lookup, null, DEADLINE, this);
    }

    /** A wait that has run its course. */
    PollingLoop ended(Object... told) {
        PollingLoop wait = begin(QUEUED, told);
        time.advance(DEADLINE.plusSeconds(1));
        assertThat(endings).as("told of the end").isEqualTo(1);
        assertThat(time.pending()).as("timers left behind").isZero();
        return wait;
    }

    static Failure failure(PollingLoop wait) {
        assertThat(wait.result()).isNull();
        return Objects.requireNonNull(wait.failure(), "failure");
    }

    static Failure fails(Kind kind) {
        return Failure.of(kind, "Creatify", "getAurora", "it failed", "Do something.");
    }
}
