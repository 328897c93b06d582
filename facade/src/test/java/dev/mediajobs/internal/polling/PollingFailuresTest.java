package dev.mediajobs.internal.polling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how the end of a wait is described. */
class PollingFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "PT15M, RUNNING, working, 'within 900 s; last status: \"working\"'",
        "PT1.5S, QUEUED, '', within 1500 ms; last status: QUEUED",
        "PT0.3S, UNKNOWN, '', within 300 ms; last status: UNKNOWN",
        "PT1S, , , within 1 s; last status: none received",
        "PT2.5S, SUCCEEDED, '', no link to its result arrived within 2500 ms",
    })
    void aTimeout_isNamedExactly_withTheLastStatusOrPhase(Duration timeout, Phase phase, String status, String text) {
        List<Progress> history = phase == null
                ? List.of()
                : List.of(new Progress(phase, status, OptionalDouble.empty(), Duration.ZERO, 1));
        assertThat(new PollingFailures("Vendor").timedOut(timeout, history).problem())
                .endsWith(text);
    }
}
