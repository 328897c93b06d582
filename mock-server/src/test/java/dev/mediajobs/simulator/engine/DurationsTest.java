package dev.mediajobs.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The duration format, which the conformance kit shares. */
class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "500ms, PT0.5S",
        "3s, PT3S",
        "2m, PT2M",
        "1h, PT1H",
        "PT1M, PT1M",
        "pt1m30s, PT1M30S",
        "PT0.25S, PT0.25S",
        "P36500D, PT876000H",
    })
    void aDuration_isParsedInEveryFormat(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "ms", "-3s", "1.5s", "3 s", "3d", "1h30m", "99999999999999999999s"})
    void aTextThatIsNotADuration_isRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("'" + text + "' is not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P36501D", "999999999h", "PT9223372036854775807S"})
    void aDurationOutOfRange_isRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .hasMessage("The duration '" + text + "' must be from 0 to 36500 days.");
    }

    @Test
    void aLongText_isShortenedInTheMessage() {
        assertThatThrownBy(() -> Durations.parse("9".repeat(1_000_000) + "s"))
                .hasMessage(
                        "'" + "9".repeat(40) + "...' is not a duration. Use the form 500ms, 3s, 2m, 1h or PT1M30S.");
    }
}
