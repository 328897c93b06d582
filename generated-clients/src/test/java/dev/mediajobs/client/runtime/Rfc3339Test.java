package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    /** More with {@code -Drfc3339.rounds=1000000}. */
    private static final int ROUNDS = Integer.getInteger("rfc3339.rounds", 30_000);

    private static final String ALPHABET = "0123456789-+:.TZtz 9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-07T05:31:56Z",
                "2026-10-03T13:42:43.964728-07:00",
                "2024-02-29T00:00:00.000000001+17:59",
                "2024-02-29t00:00:00z",
                "2024-02-29T00:00Z",
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "2023-04-31T00:00:00Z",
                "2023-13-01T00:00:00Z",
                "2023-00-10T00:00:00Z",
                "2023-01-00T00:00:00Z",
                "2023-01-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2023-01-01T00:60:00Z",
                "2023-01-01T00:00:00.Z",
                "2023-01-01T00:00:00.1234567890Z",
                "2023-01-01T00:00:00,5Z",
                "2023-01-01T00:00:00+18:00",
                "2023-01-01T00:00:00+18:01",
                "2023-01-01T00:00:00-00:00",
                "2023-01-01T00:00:00+05",
                "2023-01-01T00:00:00+0530",
                "2023-01-01T00:00:00+05:30:15",
                "2023-01-01T00:00:00+05:60",
                "2023-01-01 00:00:00Z",
                "2023-01-01T00:00:00",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "+12023-01-01T00:00:00Z",
                "٢٠٢٣-01-01T00:00:00Z",
                "",
                "2023-11-07T05:31:56Z ",
                "2023-11-07T05:31:5",
                "2023-11-07T05:31:56.1",
                "2023-11-07T05:31:56.1+0"
            })
    void agreesWithOffsetDateTime(String text) {
        assertAgreement(text);
    }

    @Test
    void agreesWithOffsetDateTimeOnRandomTimes() {
        Random random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(36 * 60 + 1) - 18 * 60) * 60);
            long second = random.nextLong(-62_000_000_000L, 250_000_000_000L);
            int nano = random.nextBoolean() ? 0 : random.nextInt(1000) * (random.nextBoolean() ? 1_000_000 : 1);
            OffsetDateTime time = Instant.ofEpochSecond(second, nano).atOffset(offset);

            String text = Rfc3339.format(time);

            if (!Rfc3339.parse(text).equals(time) || !OffsetDateTime.parse(text).equals(time)) {
                assertThat(Rfc3339.parse(text)).as(text).isEqualTo(OffsetDateTime.parse(text));
            }
        }
    }

    @Test
    void agreesWithOffsetDateTimeOnHostileText() {
        Random random = new Random(3339);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder("2024-02-29T13:42:43.964728-07:00");
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, character);
                    case 1 -> text.insert(at, character);
                    default -> text.deleteCharAt(at);
                }
            }
            if (!Objects.equals(
                    parse(Rfc3339::parse, text.toString()), parse(OffsetDateTime::parse, text.toString()))) {
                assertAgreement(text.toString());
            }
        }
    }

    @Test
    void writesSecondsEvenWhereTheyAreZero() {
        assertThat(Rfc3339.format(OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)))
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void whatIsNoTimeIsReportedWithItsPath() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"created_at\":\"yesterday\"}"));
        reader.beginObject();
        assertThat(reader.nextName()).isEqualTo("created_at");

        assertThatThrownBy(() -> Rfc3339.read(reader))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a time with an offset, such as 2026-01-24T13:07:14Z, but was 'yesterday'"
                        + " at path $.created_at");
    }

    private static @Nullable OffsetDateTime parse(Function<String, OffsetDateTime> parser, String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException refused) {
            return null;
        }
    }

    private static void assertAgreement(String text) {
        OffsetDateTime expected;
        try {
            expected = OffsetDateTime.parse(text);
        } catch (DateTimeException refused) {
            assertThatThrownBy(() -> Rfc3339.parse(text)).as(text).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(Rfc3339.parse(text)).as(text).isEqualTo(expected);
    }
}
