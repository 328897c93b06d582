package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
    private static final Instant NOW = Instant.parse("2026-01-24T12:00:00Z");

    @Test
    void row23_secondsAndDatesAreParsed() {
        assertThat(retryAfter("7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(retryAfter(" 0 ")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("Sat, 24 Jan 2026 12:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void row23_aPastDate_isNow() {
        assertThat(retryAfter("Sat, 24 Jan 2026 11:00:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "1e9", "99999999999999999999", "Sat, 99 Jan 2026", "\u0663"})
    void row23_garbage_isIgnored(String header) {
        assertThat(retryAfter(header)).isNull();
    }

    @Test
    void row23_withoutAHeader_thereIsNoDelay() {
        assertThat(retryAfter(new Headers.Builder())).isNull();
    }

    private static @Nullable Duration retryAfter(String header) {
        return retryAfter(new Headers.Builder().addUnsafeNonAscii("Retry-After", header));
    }

    private static @Nullable Duration retryAfter(Headers.Builder headers) {
        Exchange exchange = new Exchange();
        exchange.onResponse(new Response.Builder()
                .request(new Request.Builder().url("https://vendor.example").build())
                .protocol(Protocol.HTTP_1_1)
                .code(429)
                .message("")
                .headers(headers.build())
                .build());
        return exchange.retryAfter(NOW);
    }
}
