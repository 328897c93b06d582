package dev.mediajobs.internal.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Phase;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.polling.StoredWaits.Next;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A wait whose state is stored as text follows the rules of other waits. */
class StoredWaitsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final JobSnapshot RUNNING = JobSnapshot.of(Phase.RUNNING, "running");
    private static final JobSnapshot WITHOUT_LINK = JobSnapshot.of(Phase.SUCCEEDED, "done");

    private final PollPolicy policy = PollPolicy.defaults();
    private final PollingFailures failures = new PollingFailures("Creatify");
    private final StoredWaits waits =
            new StoredWaits(new PollingRules(policy, failures, new Backoff(policy, () -> 1, () -> 1)));

    @Test
    void theInterval_growsFromPollToPoll() {
        Next first = waits.first(HOUR);
        Next second = waits.after(first.state(), RUNNING, Duration.ofSeconds(2), HOUR);
        assertThat(first.delay()).isEqualTo(policy.initialDelay());
        assertThat(second.delay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void consecutiveFailures_areCountedUpToTheMaximum_andASuccessResetsThem() {
        Next next = waits.first(HOUR);
        for (int failure = 1; failure < policy.maxConsecutiveFailures(); failure++) {
            next = waits.after(next.state(), unavailable(), Duration.ofSeconds(failure), HOUR);
            assertThat(next.delay()).isNotNull();
        }
        Next reset = waits.after(next.state(), RUNNING, Duration.ofSeconds(30), HOUR);
        assertThat(waits.after(reset.state(), unavailable(), Duration.ofSeconds(31), HOUR)
                        .delay())
                .isNotNull();
        Next last = waits.after(next.state(), unavailable(), Duration.ofSeconds(32), HOUR);
        assertThat(Objects.requireNonNull(last.failure()).kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
    }

    @Test
    void aMissingLink_isToleratedForItsGrace() {
        Next missing = waits.after(null, WITHOUT_LINK, Duration.ofSeconds(5), HOUR);
        assertThat(missing.delay()).isNotNull();
        Next late = waits.after(missing.state(), WITHOUT_LINK, Duration.ofSeconds(16), HOUR);
        assertThat(Objects.requireNonNull(late.failure()).kind()).isEqualTo(Failure.Kind.RESULT_MISSING);
        Next linked = waits.after(
                missing.state(), WITHOUT_LINK.withLinks(List.of("https://x/y"), null), Duration.ofSeconds(9), HOUR);
        assertThat(linked.delay()).isNull();
        assertThat(linked.failure()).isNull();
    }

    @Test
    void aTextOfAnotherFormat_startsTheCountersAgain() {
        for (String text : List.of("", "2 1 2 3", "2 1 7 3 -1 5.0")) {
            assertThat(waits.after(text, unavailable(), Duration.ofSeconds(1), HOUR)
                            .delay())
                    .isNotNull();
        }
    }

    private static Throwable unavailable() {
        return Failure.of(Failure.Kind.UNAVAILABLE, "Creatify", "poll", "503", "Retry.")
                .toException();
    }
}
