package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.client.features.Thing;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests members that can be read although something before or after them cannot. */
class RecoveredMembersTest {
    private final List<Mismatch> mismatches = new ArrayList<>();

    private Thing read(String json) throws IOException {
        JsonOptions options = new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, false, mismatches::add);
        return ClientRuntime.read("Test", Thing.class, new Buffer().writeUtf8(json), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "[]", "{\"a\":1}", "null,\"id\":[]"})
    void theFirstOfSeveralValuesThatFitsCounts(String unusable) throws IOException {
        Thing thing = read("{\"id\":" + unusable + ",\"id\":\"1\",\"id\":\"2\"}");

        assertThat(thing.id()).isEqualTo("1");
        assertThat(thing.unknownFields()).isEmpty();
        assertThat(thing.isExplicitNull("id")).isFalse();
        assertThat(mismatches).extracting(Mismatch::path).contains("$.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"1\" | null", "\"1\" | []", "\"1\" | \"2\"", "[] | \"1\",\"id\":null"})
    void aValueThatFitsIsKept(String first, String then) throws IOException {
        assertThat(read("{\"id\":" + first + ",\"id\":" + then + "}").id()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 200, 300, 5000})
    void valuesThatAreNestedTooDeepAreReplacedByNull(int depth) throws IOException {
        String text = "\"a ] } \\\" [ \\\\\"";
        String deep = "[" + text + ",".concat("[".repeat(depth)) + text + "]".repeat(depth) + "]";
        Thing thing = read("{\"new\":" + deep + ",\"id\":\"1\",\"parent\":{\"id\":\"2\",\"new\":" + deep + "}}");

        assertThat(thing.id()).isEqualTo("1");
        assertThat(thing.unknownFields()).containsKey("new");
        assertThat(thing.parent()).isNotNull().extracting(Thing::id).isEqualTo("2");
        assertThat(mismatches).hasSize(depth > 250 ? 1 : 0);
    }

    @Test
    void aTruncatedDeepDocumentIsStillTruncated() {
        InvalidResponseException thrown = catchThrowableOfType(
                InvalidResponseException.class, () -> read("{\"id\":\"1\",\"new\":" + "[".repeat(300)));

        assertThat(thrown.reason()).isIn(Reason.TRUNCATED, Reason.SCHEMA_MISMATCH);
    }
}
