package dev.mediajobs.internal.wait;

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
final class ScriptedJob implements Wait.Watcher {
    static final Duration DEADLINE = Duration.ofMinutes(10);
    static final JobView QUEUED = JobView.of(JobPhase.QUEUED, "pending");
    static final JobView RUNNING = JobView.of(JobPhase.RUNNING, "running");
    static final JobView DONE_WITHOUT_LINK = JobView.of(JobPhase.SUCCEEDED, "done");
    static final JobView DONE = DONE_WITHOUT_LINK.linked(List.of("https://example.com/video.mp4"), null);
    static final Pace PACE = new Pace(
            Duration.ofSeconds(2),
            1.5,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            DEADLINE,
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    final ManualTime time = new ManualTime();
    final Waits waits = new Waits("Creatify", PACE, time, () -> 1);
    final List<Sighting> seen = new ArrayList<>();
    int looks;
    int endings;
    private final Deque<Object> answers = new ArrayDeque<>();

    /** Answers with what stands next in line, and with the last of it for ever. */
    private CompletableFuture<JobView> look() {
        looks++;
        Object next = answers.size() > 1 ? answers.remove() : answers.element();
        return next instanceof JobView view
                ? CompletableFuture.completedFuture(view)
                : CompletableFuture.failedFuture(((Failure) next).raised());
    }

    @Override
    public void seen(Sighting sighting) {
        seen.add(sighting);
    }

    @Override
    public void ended(Wait wait) {
        assertThat(wait.ended()).isTrue();
        endings++;
    }

    Wait begin(@Nullable JobView known, Object... told) {
        answers.addAll(List.of(told));
        return waits.begin(this::look, known, DEADLINE, this);
    }

    /** A wait for a job of which nothing is known, that looks this way. */
    Wait beginWith(Lookup lookup) {
        return waits.begin(lookup, null, DEADLINE, this);
    }

    /** A wait that has run its course. */
    Wait ended(Object... told) {
        Wait wait = begin(QUEUED, told);
        time.advance(DEADLINE.plusSeconds(1));
        assertThat(endings).as("told of the end").isEqualTo(1);
        assertThat(time.pending()).as("timers left behind").isZero();
        return wait;
    }

    static Failure failure(Wait wait) {
        assertThat(wait.result()).isNull();
        return Objects.requireNonNull(wait.failure(), "failure");
    }

    static Failure fails(Kind kind) {
        return Failure.of(kind, "Creatify", "getAurora", "it failed", "Do something.");
    }
}
