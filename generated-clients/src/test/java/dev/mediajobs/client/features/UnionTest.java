package dev.mediajobs.client.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {
    private static final JsonAdapter<Event> EVENTS = ClientRuntime.moshi().adapter(Event.class);
    private static final JsonAdapter<Shape> SHAPES = ClientRuntime.moshi().adapter(Shape.class);
    private static final JsonAdapter<Moment> MOMENTS = ClientRuntime.moshi().adapter(Moment.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"r\":1.0}                            | Circle",
                "{\"r\":1.0,\"w\":2.0}                  | Circle",
                "{\"w\":1.0,\"h\":2.0}                  | Box",
                "{\"r\":1.0,\"w\":1.0,\"h\":2.0}        | Box",
                "{\"r\":1.0,\"w\":1.0,\"h\":null}       | Circle",
                "{\"w\":1.0}                            | Unknown",
                "{}                                     | Unknown",
                "[1]                                    | Unknown",
                "\"text\"                               | StringValue"
            })
    void requiredMembersDetermineTheVariant(String json, String expected) throws IOException {
        Shape shape = SHAPES.fromJson(json);

        assertThat(shape.getClass().getSimpleName()).isEqualTo(expected);
        JsonAdapter<Object> any = ClientRuntime.moshi().adapter(Object.class);
        assertThat(any.fromJson(SHAPES.toJson(shape))).isEqualTo(any.fromJson(json));
    }

    @Test
    void theDiscriminatorDeterminesTheVariantAtAnyPosition() throws IOException {
        assertThat(EVENTS.fromJson("{\"weight\":3.5,\"type\":\"thing.born\"}"))
                .isEqualTo(Born.builder()
                        .type("thing.born")
                        .weight(new BigDecimal("3.5"))
                        .build());
        assertThat(EVENTS.fromJson("{\"type\":\"thing.gone\"}")).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"thing.moved\",\"to\":[1]}", "{\"to\":1}", "{\"type\":7}", "[]", "3"})
    void anUnknownVariantIsKept(String json) throws IOException {
        Event event = EVENTS.fromJson(json);

        assertThat(event).isInstanceOf(Event.Unknown.class);
        assertThat(EVENTS.toJson(event)).isEqualTo(json);
    }

    @Test
    void strictnessRefusesAnUnknownVariantButNotAScalar() throws IOException {
        assertThatThrownBy(() -> EVENTS.failOnUnknown().fromJson("{\"type\":\"thing.moved\"}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("No variant of Event matches at path $");
        assertThat(SHAPES.failOnUnknown().fromJson("\"text\"")).isEqualTo(new Shape.StringValue("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1.10", "12345678901234567890.5", "-0.1", "1700000000000"})
    void aNumberOfAUnionIsExact(String json) throws IOException {
        Moment moment = MOMENTS.fromJson(json);

        assertThat(moment).isEqualTo(new Moment.DecimalValue(new BigDecimal(json)));
        assertThat(MOMENTS.toJson(moment)).isEqualTo(json);
    }

    @Test
    void aTimeOfAUnionIsReadAndAMalformedOneIsKept() throws IOException {
        assertThat(MOMENTS.fromJson("\"2026-01-24T13:07:14.5+02:00\""))
                .isEqualTo(new Moment.DateTimeValue(OffsetDateTime.parse("2026-01-24T13:07:14.5+02:00")));
        assertThat(MOMENTS.toJson(MOMENTS.fromJson("\"2026-01-24T13:07:14Z\""))).isEqualTo("\"2026-01-24T13:07:14Z\"");
        assertThat(MOMENTS.fromJson("\"soon\"")).isEqualTo(new Moment.Unknown("soon"));
        assertThatThrownBy(() -> MOMENTS.failOnUnknown().fromJson("\"soon\""))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("No variant of Moment matches at path $");
    }

    @Test
    void aDateOfAUnionIsReadInStrictModeToo() throws IOException {
        assertThat(MOMENTS.failOnUnknown().fromJson("\"2026-01-24\""))
                .isEqualTo(new Moment.DateValue(LocalDate.of(2026, 1, 24)));
        assertThat(MOMENTS.toJson(new Moment.DateValue(LocalDate.of(2026, 1, 24))))
                .isEqualTo("\"2026-01-24\"");
        assertThat(MOMENTS.fromJson("\"2026-02-30\"")).isEqualTo(new Moment.Unknown("2026-02-30"));
    }

    @Test
    void theTextOfAnUnknownVariantShowsNoValue() throws IOException {
        assertThat(EVENTS.fromJson("{\"type\":\"thing.moved\",\"key\":\"s3cret\"}"))
                .hasToString("Event.Unknown[[type, key]]");
    }

    @Test
    void nullIsNotAVariant() throws IOException {
        assertThat(SHAPES.fromJson("null")).isNull();
    }
}
