package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreeFormJsonAdapterTest {
    private static final JsonAdapter<Object> ANY = ClientRuntime.moshi().adapter(Object.class);

    @Test
    void numbersAreNotRounded() throws IOException {
        assertThat(ANY.fromJson("[1, -9223372036854775808, 12345678901234567890, 0.1, 1e400, 5.0]"))
                .isEqualTo(List.of(
                        1L,
                        Long.MIN_VALUE,
                        new BigDecimal("12345678901234567890"),
                        new BigDecimal("0.1"),
                        new BigDecimal("1e400"),
                        new BigDecimal("5.0")));
    }

    @Test
    void everythingComesBackAsItWas() throws IOException {
        String json = "{\"a\":[1,0.1,12345678901234567890,true,null,\"x\"],\"b\":{\"c\":null}}";

        assertThat(ANY.toJson(ANY.fromJson(json))).isEqualTo(json);
    }

    @Test
    void nullsInsideAreKept() throws IOException {
        assertThat(ANY.fromJson("[null]")).isEqualTo(Arrays.asList((Object) null));
        assertThat(ANY.fromJson("null")).isNull();
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefusedWithItsPath() {
        assertThatThrownBy(() -> ANY.fromJson("{\"n\":" + "9".repeat(5000) + "}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a number but it has 5000 digits at path $.n");
    }

    @Test
    void nestingOfHundredsOfLevelsIsRefused() {
        assertThatThrownBy(() -> ANY.fromJson("[".repeat(300) + "]".repeat(300)))
                .isInstanceOf(JsonDataException.class);
    }

    @Test
    void exactDecimalsAreReadFromNumbersAndText() throws IOException {
        JsonAdapter<BigDecimal> decimals = ClientRuntime.moshi().adapter(BigDecimal.class);

        assertThat(decimals.fromJson("2.50")).isEqualTo(new BigDecimal("2.50"));
        assertThat(decimals.fromJson("\"7\"")).isEqualTo(new BigDecimal("7"));
        assertThat(decimals.toJson(new BigDecimal("2.50"))).isEqualTo("2.50");
        assertThatThrownBy(() -> decimals.fromJson("\"seven\"")).isInstanceOf(JsonDataException.class);
    }

    @Test
    void unknownMembersCannotBeChanged() throws IOException {
        Extras.Builder builder = new Extras.Builder();
        builder.unknown("X", com.squareup.moshi.JsonReader.Options.of(), "list", List.of(Map.of("a", 1)));

        Map<String, Object> unknown = builder.build().unknownFields();

        assertThatThrownBy(unknown::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) unknown.get("list")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
