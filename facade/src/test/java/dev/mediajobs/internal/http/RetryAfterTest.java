package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-24T12:00:00Z");

    @Test
    void row23_secondsAndDatesAreRead() {
        assertThat(RetryAfter.parse("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse(" 0 ", NOW)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.parse("Sat, 24 Jan 2026 12:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void row23_aPastDate_isNow() {
        assertThat(RetryAfter.parse("Sat, 24 Jan 2026 11:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "1e9", "99999999999999999999", "Sat, 99 Jan 2026", "\u0663"})
    void row23_garbage_isNoWish(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void row23_noHeader_isNoWish() {
        assertThat(RetryAfter.parse(null, NOW)).isNull();
    }
}
