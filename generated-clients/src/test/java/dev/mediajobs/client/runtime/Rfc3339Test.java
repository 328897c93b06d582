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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    /** More with {@code -Drfc3339.inputs=10000000}. */
    private static final int INPUTS = Integer.getInteger("rfc3339.inputs", 1_000_000);

    /** Other inputs with {@code -Drfc3339.seed}. */
    private static final long SEED = Long.getLong("rfc3339.seed", 20261121);

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
    void agreesWithOffsetDateTimeOnAMillionRandomAndHostileTexts() {
        assertThat(IntStream.range(0, INPUTS)
                        .parallel()
                        .mapToObj(Rfc3339Test::text)
                        .filter(text ->
                                !Objects.equals(parse(Rfc3339::parse, text), parse(OffsetDateTime::parse, text)))
                        .findFirst())
                .as("a text that both parse differently, with -Drfc3339.seed=%s", SEED)
                .isEmpty();
    }

    @Test
    void writesRandomTimesLikeTheStandardLibrary() {
        assertThat(IntStream.range(0, INPUTS / 5)
                        .parallel()
                        .mapToObj(number -> time(new SplittableRandom(SEED + number)))
                        .filter(time ->
                                !Rfc3339.format(time).equals(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)))
                        .findFirst())
                .as("a time that both format differently, with -Drfc3339.seed=%s", SEED)
                .isEmpty();
    }

    private static OffsetDateTime time(SplittableRandom random) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(36 * 60 + 1) - 18 * 60) * 60);
        int nano = random.nextBoolean() ? random.nextInt(1000) * 1_000_000 : random.nextInt(1_000_000_000);
        return Instant.ofEpochSecond(
                        random.nextLong(-62_000_000_000L, 250_000_000_000L), random.nextBoolean() ? 0 : nano)
                .atOffset(offset);
    }

    /** Returns a time; in every eighth text some characters are replaced, removed or added. */
    private static String text(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        StringBuilder text = new StringBuilder(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time(random)));
        int changes = number % 8 == 0 ? 1 + random.nextInt(4) : 0;
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length());
            char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, character);
                case 1 -> text.insert(at, character);
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    @Test
    void writesSecondsEvenWhereTheyAreZero() {
        assertThat(Rfc3339.format(OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)))
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void writesUncommonTimesLikeTheStandardLibrary() {
        for (OffsetDateTime time : List.of(
                OffsetDateTime.of(-1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                OffsetDateTime.of(12026, 1, 1, 0, 0, 0, 1, ZoneOffset.UTC),
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHoursMinutesSeconds(-5, -30, -15)))) {
            assertThat(Rfc3339.format(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }

    @Test
    void anInvalidTimeIsReportedWithItsPath() throws IOException {
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
        } catch (DateTimeException invalid) {
            return null;
        }
    }

    private static void assertAgreement(String text) {
        OffsetDateTime expected;
        try {
            expected = OffsetDateTime.parse(text);
        } catch (DateTimeException invalid) {
            assertThatThrownBy(() -> Rfc3339.parse(text)).as(text).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(Rfc3339.parse(text)).as(text).isEqualTo(expected);
    }
}
