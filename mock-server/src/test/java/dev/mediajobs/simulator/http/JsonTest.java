package dev.mediajobs.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "null",
                "\"text\"",
                "{\"a\":{\"b\":[1,-2,[],{}],\"c\":null},\"d\":true,\"e\":false,\"\":\"\"}",
                "[0,2147483647,2147483648,-9223372036854775808,9223372036854775808,1.0,1e3,-0.5,1e999]",
                "[\"\\u00e9\\n\\\"\\\\/\",\"\u20ac \ud83d\ude00\"]",
            })
    void valuesAreReadAndWritten_asJacksonDoes(String text) throws IOException {
        ObjectMapper jackson = new ObjectMapper();
        JsonNode value = Json.read(text.getBytes(UTF_8));
        assertThat(value).isEqualTo(jackson.readTree(text));
        assertThat(Json.bytes(value)).isEqualTo(jackson.writeValueAsBytes(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "]",
                "}",
                "nul",
                "01",
                "NaN",
                "{} {}",
                "1 2",
                "{\"a\":1,\"a\":1}",
                "[{\"a\":null,\"b\":1,\"a\":null}]",
                "{'a':1}",
                "\"\u0001\"",
            })
    void whatIsNotOneJsonValue_isNotRead(String text) {
        assertThat(Json.read(text.getBytes(UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 100_000})
    void valuesAreRead_ifTheyAreNotNestedMoreThan64Times(int depth) {
        byte[] text = ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
        assertThat(Json.read(text) != null).isEqualTo(depth <= 64);
    }
}
