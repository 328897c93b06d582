package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mediajobs.client.features.Level;
import dev.mediajobs.client.features.Thing;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path writes the same bytes as Moshi's own writer. */
class MemberWriterTest {
    private static final JsonAdapter<Thing> THINGS = ClientRuntime.moshi().adapter(Thing.class);

    static Stream<Class<?>> objects() throws Exception {
        return EveryObjectTest.objects();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyModelIsWrittenAsMoshiWouldWriteIt(Class<?> type) throws Exception {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) type);
        Object value = SampleModels.build(SampleModels.builder(type, null));

        assertThat(fastPathJson(adapter, value)).isEqualTo(adapter.toJson(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a \"quote\"",
                "back\\slash",
                "line\nbreak\ttab\u0000\u001f",
                "\u007f\u0080\u00e9",
                "\u2028\u2029",
                "\ud83d\ude00",
                "\ud83d only"
            })
    void textThatNeedsEscapingIsLeftToMoshi(String text) throws IOException {
        assertSame(thing().value(text)
                .other("plain")
                .builderValue(text)
                .reader("last")
                .build());
        assertSame(thing().unknownField(text, text).unknownField("new", 1).build());
    }

    @Test
    void textOfAnyLengthAndKindIsWrittenTheSame() throws IOException {
        Random random = new Random(20261121);
        for (int length = 0; length < 2300; length += 1 + random.nextInt(7)) {
            String plain = "x".repeat(length);
            assertSame(thing().value(plain).other(plain).reader("r").build());
            String any = random.ints(length % 200, 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertSame(thing().value(any).other(plain).tags(List.of(any)).build());
        }
    }

    @Test
    void numbersAndTimesAreWrittenTheSame() throws IOException {
        Random random = new Random(20261121);
        for (int run = 0; run < 2000; run++) {
            assertSame(thing().maybe(random.nextInt())
                    .big(random.nextLong() >> random.nextInt(64))
                    .half(Math.scalb(random.nextFloat(), random.nextInt(200) - 100))
                    .ratio(Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000))
                    .flag(random.nextBoolean())
                    .at(OffsetDateTime.of(
                            random.nextInt(12_000) - 1000,
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextInt(24),
                            random.nextInt(60),
                            random.nextInt(60),
                            random.nextInt(1_000_000_000),
                            ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600) - 18 * 3600)))
                    .build());
        }
    }

    @Test
    void nanIsRefusedInBothWays() {
        Thing thing = thing().ratio(Double.NaN).build();

        assertThatThrownBy(() -> THINGS.toJson(thing)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fastPathJson(THINGS, thing)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thingsInThingsKeepTheirCommas() throws IOException {
        Thing inner = thing().children(
                        List.of(thing().build(), thing().value("a").build()))
                .build();

        assertSame(
                thing().parent(inner).children(List.of(inner, inner)).value("z").build());
    }

    /** Moshi omits a member whose value is null, which an adapter of the user may write. */
    @Test
    void aFirstValueThatIsWrittenAsNullLeavesNoComma() throws IOException {
        Buffer buffer = new Buffer();

        try (JsonWriter writer = JsonFastPath.writer(buffer)) {
            MemberWriter members = MemberWriter.begin(writer);
            members.value("gone", "secret", new JsonAdapter<String>() {
                @Override
                public String fromJson(JsonReader reader) throws IOException {
                    return reader.nextString();
                }

                @Override
                public void toJson(JsonWriter nullWriter, String value) throws IOException {
                    nullWriter.nullValue();
                }
            });
            members.text("first", "a");
            members.text("second", "b");
            members.end(new Extras.Builder().build());
        }

        assertThat(buffer.readUtf8()).isEqualTo("{\"first\":\"a\",\"second\":\"b\"}");
    }

    @Test
    void anIndentedWriterIndentsEverything() throws IOException {
        Thing thing = thing().parent(thing().build()).value("z").build();
        Buffer buffer = new Buffer();

        try (JsonWriter writer = JsonFastPath.writer(buffer)) {
            writer.setIndent("  ");
            THINGS.toJson(writer, thing);
        }

        assertThat(buffer.readUtf8()).isEqualTo(THINGS.indent("  ").toJson(thing));
    }

    private static Thing.Builder thing() {
        return Thing.builder().id("1").level(Level.TEN);
    }

    private static void assertSame(Thing thing) throws IOException {
        assertThat(fastPathJson(THINGS, thing)).isEqualTo(THINGS.toJson(thing));
    }

    private static <T> String fastPathJson(JsonAdapter<T> adapter, T value) throws IOException {
        Buffer bytes = new Buffer();
        JsonConverterFactory.toBody(adapter, value).writeTo(bytes);
        return bytes.readUtf8();
    }
}
