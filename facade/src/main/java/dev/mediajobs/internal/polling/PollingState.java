package dev.mediajobs.internal.polling;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import dev.mediajobs.internal.failure.Failure;
import java.time.Duration;
import java.util.List;

/** The state of one polling loop with its clock. Not thread-safe, except for the history. */
final class PollingState {
    private final PollingService service;
    private final Duration timeout;
    private final long started;
    private final History history = new History();
    private PollingRules.State state;
    private double maxProgress = Double.NaN;

    PollingState(PollingService service, Duration timeout) {
        this.service = service;
        this.timeout = timeout;
        this.started = service.scheduler.nanos();
        this.state = service.rules.start();
    }

    List<Progress> history() {
        return history.states();
    }

    /** Records the state before the first poll. */
    PollingRules.Step initial(JobSnapshot snapshot) {
        history.add(toProgress(snapshot, 0));
        return taken(service.rules.first(state, remaining()));
    }

    /** Records a poll that returned a status; {@link #decide(JobSnapshot)} follows. */
    Progress record(JobSnapshot snapshot) {
        if (!Double.isNaN(snapshot.fraction())) {
            maxProgress = Double.isNaN(maxProgress) ? snapshot.fraction() : Math.max(maxProgress, snapshot.fraction());
        } else if (!Double.isNaN(maxProgress) && snapshot.phase() == Phase.SUCCEEDED) {
            // Some vendors report progress only while the job runs.
            maxProgress = 1;
        }
        Progress progress = toProgress(snapshot, state.pollCount() + 1);
        history.add(progress);
        return progress;
    }

    PollingRules.Step decide(JobSnapshot snapshot) {
        return taken(service.rules.after(state, snapshot, elapsed(), remaining()));
    }

    PollingRules.Step decide(Failure failure) {
        return taken(service.rules.after(state, failure, elapsed(), remaining()));
    }

    private PollingRules.Step taken(PollingRules.Step step) {
        state = step.state();
        return step;
    }

    private Progress toProgress(JobSnapshot snapshot, int pollCount) {
        double progress = snapshot.phase() == Phase.SUCCEEDED ? 1 : maxProgress;
        return snapshot.withFraction(progress).toProgress(Duration.ofNanos(elapsed()), pollCount);
    }

    private long elapsed() {
        return service.scheduler.nanos() - started;
    }

    private Duration remaining() {
        return timeout.minusNanos(elapsed());
    }
}
