package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.features.Circle;
import dev.mediajobs.client.features.Gone;
import dev.mediajobs.client.features.Level;
import dev.mediajobs.client.features.Mode;
import dev.mediajobs.client.features.Thing;
import dev.mediajobs.client.features.ThingsApi;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests values that do not fit the contract, where all others are read. All types: {@link EveryMismatchTest}. */
class MismatchTest {
    private static final String OPERATION = "Features findThings (GET things/{kind}/{id})";
    private static final String TYPE = "java.util.List<dev.mediajobs.client.features.Thing>";

    private final List<Mismatch> mismatches = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"at\":\"2026-01-24 13:07\" | at | expected a time with an offset, such as 2026-01-24T13:07:14Z"
                        + " but was text",
                "\"day\":\"tomorrow\"        | day | expected a date, such as 2026-01-24 but was text",
                "\"flag\":\"yes\"            | flag | expected a boolean but was text",
                "\"maybe\":\"5 credits\"     | maybe | expected an int but was text",
                "\"maybe\":3000000000        | maybe | expected an int but was a number that does not fit",
                "\"ratio\":1e999             | ratio | expected another value but was a number that does not fit",
                "\"value\":{}                | value | expected a string but was an object",
                "\"mode\":true               | mode | expected a string but was true or false",
                "\"tags\":\"a\"              | tags | expected BEGIN_ARRAY but was text",
                "\"bytes\":\"?\"             | bytes | expected bytes as Base64 but was text",
                "\"parent\":[]               | parent | expected BEGIN_OBJECT but was a list",
                "\"error\":{\"detail\":[]}   | error.detail | expected a string but was a list",
                "\"times\":[\"2026-01-24T13:07:14Z\",\"soon\"] | times[1] | expected a time with an offset,"
                        + " such as 2026-01-24T13:07:14Z but was text",
                "\"modes\":[\"on\",{},null]  | modes[1] | expected a string but was an object",
                "\"by_mode\":{\"a\":[],\"b\":null} | by_mode.a | expected a string but was a list",
                "\"matrix\":[[1,2],[3,\"?\"]] | matrix[1][1] | expected a number but was text",
                "\"lists\":{\"x\":[\"y\",[]]} | lists.x[1] | expected a string but was a list",
                "\"event\":{\"type\":\"thing.gone\",\"last\":{\"r\":[]}} | event.last.r | expected a number"
                        + " but was a list",
                "\"link\":\"a\",\"link\":\"b\" | link | expected once but it occurs twice, the first counts",
                "\"new\":{\"a\":1,\"a\":2}   | new.a | expected once but it occurs twice, the first counts",
                "\"by_mode\":{\"a\":\"on\",\"a\":\"off\"} | by_mode.a | expected once but it occurs twice, the first"
                        + " counts"
            })
    void namesThePathAndTheKindOfTheValueAndReadsTheRest(String member, String path, String problem)
            throws IOException {
        Thing thing = read("[{\"id\":\"1\"," + member + ",\"uuid\":\"u\"}]").get(0);

        assertThat(thing.id()).isEqualTo("1");
        assertThat(thing.uuid()).isEqualTo("u");
        assertThat(mismatches)
                .extracting(Mismatch::operation, Mismatch::type, Mismatch::path, Mismatch::problem)
                .containsExactly(tuple(OPERATION, TYPE, "$[0]." + path, problem));
    }

    @Test
    void theObjectKeepsTheRawValueUntilTheMemberIsSet() throws IOException {
        Thing thing = read("[{\"id\":{\"n\":7},\"must_be_null\":[],\"maybe\":\"5 credits\"}]")
                .get(0);

        assertThat(thing.maybe()).isNull();
        assertThat(thing.isExplicitNull("maybe")).isFalse();
        assertThat(thing.unknownFields())
                .isEqualTo(Map.of("id", Map.of("n", 7L), "must_be_null", List.of(), "maybe", "5 credits"));
        assertThat(thing).hasToString("Thing[unknownFields=[id, must_be_null, maybe]]");
        assertThatThrownBy(thing::id)
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Required value 'id' of Thing missing in the response");
        JsonAdapter<Thing> things = ClientRuntime.moshi().adapter(Thing.class);
        assertThat(things.toJson(thing)).isEqualTo("{\"id\":{\"n\":7},\"must_be_null\":[],\"maybe\":\"5 credits\"}");
        assertThat(read("[" + things.toJson(thing) + "]")).containsExactly(thing);
        Thing repaired = thing.toBuilder().id("1").level(Level.TEN).maybe(null).build();
        assertThat(things.toJson(repaired)).isEqualTo("{\"id\":\"1\",\"level\":10,\"maybe\":null,\"must_be_null\":[]}");
        assertThat(repaired.toBuilder().build()).isEqualTo(repaired);
        assertThat(repaired.toBuilder().maybe(1).mustBeNull(null).build())
                .isEqualTo(Thing.builder().id("1").level(Level.TEN).maybe(1).build());
    }

    @Test
    void onlyTheElementsThatDoNotFitAreMissing() throws IOException {
        Thing thing = read("[{\"modes\":[\"on\",[],\"off\"],\"by_mode\":{\"a\":{},\"b\":\"on\"},\"children\":"
                        + "[7,{\"id\":\"c\",\"flag\":[]},null],\"event\":{\"type\":\"thing.gone\",\"last\":{\"r\":{}}}}]")
                .get(0);

        assertThat(thing.modes()).containsExactly(Mode.ON, Mode.OFF);
        assertThat(thing.byMode()).isEqualTo(Map.of("b", Mode.ON));
        assertThat(thing.children()).hasSize(2).last().isNull();
        assertThat(thing.children().get(0).id()).isEqualTo("c");
        assertThat(((Circle) ((Gone) thing.event()).last()).unknownFields()).containsOnlyKeys("r");
        assertThat(mismatches)
                .extracting(Mismatch::path)
                .containsExactly(
                        "$[0].modes[1]",
                        "$[0].by_mode.a",
                        "$[0].children[0]",
                        "$[0].children[1].flag",
                        "$[0].event.last.r");
        assertThat(read("[3,{\"id\":\"1\"},\"x\"]")).hasSize(1);
    }

    @Test
    void aNumberWithTooManyDigitsIsKeptAsText() throws IOException {
        String digits = "1".repeat(1001);

        Thing thing = read("[{\"new\":" + digits + ",\"matrix\":[[" + digits + "]],\"anything\":[1e99999999999]}]")
                .get(0);

        assertThat(thing.unknownFields()).isEqualTo(Map.of("new", digits));
        assertThat(thing.matrix()).isEqualTo(List.of(List.of()));
        assertThat(thing.anything()).isEqualTo(List.of("1e99999999999"));
        assertThat(mismatches).extracting(Mismatch::rawValue).containsExactly(digits, digits, "1e99999999999");
        assertThat(mismatches)
                .allSatisfy(mismatch -> assertThat(mismatch.toString()).doesNotContain("111", "e9"));
    }

    @Test
    void aListenerThatThrowsDoesNotLoseTheResponse() throws Exception {
        List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
        List<Thing> things = Collections.synchronizedList(new ArrayList<>());
        JsonOptions options = new JsonOptions(1 << 20, false, mismatch -> {
            throw new IllegalStateException(mismatch.path());
        });
        Thread thread = new Thread(() -> {
            try {
                things.addAll(read("[{\"id\":\"1\",\"at\":7,\"flag\":7}]", options));
            } catch (IOException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        thread.setUncaughtExceptionHandler((in, failure) -> uncaught.add(failure));
        thread.start();
        thread.join();

        assertThat(things).extracting(Thing::id).containsExactly("1");
        assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("$[0].at", "$[0].flag");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | SCHEMA_MISMATCH | expected BEGIN_ARRAY but was BEGIN_OBJECT",
                "[{\"at\":7,\"id\":\"1\"             | TRUNCATED       | the response is truncated at path $",
                "[{\"at\":7}] x                      | NOT_JSON        | the response is not valid JSON",
                "[{\"at\":7}] []                     | NOT_JSON        | the response is not valid JSON",
                "[{\"ratio\":1e999,\"flag\":\"\\q\"}] | NOT_JSON        | the response is not valid JSON",
                "[{\"new\":{\"new\":1,\"new\"x}}]    | NOT_JSON        | the response is not valid JSON"
            })
    void whatIsNotReadableAtAllStillFails(String json, Reason reason, String message) {
        InvalidResponseException thrown = catchThrowableOfType(InvalidResponseException.class, () -> read(json));

        assertThat(thrown).hasMessageContaining(message);
        assertThat(thrown.reason()).isEqualTo(reason);
        assertThat(mismatches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"times\":[\"2026-01-24T13:07:14Z\",\"soon\"] ", "\"modes\":[\"on\",\"?\"]"})
    void strictnessNamesTheElementThatDoesNotFit(String member) {
        assertThatThrownBy(() -> read("[{" + member + "}]", new JsonOptions(1 << 20, true)))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("at path $[0]." + member.substring(1, 6) + "[1]");
    }

    @Test
    @Timeout(20)
    void thousandsOfMismatchesInALongResponseAreReadInOnePass() throws IOException {
        String fitting = "{\"id\":\"1\",\"value\":\"" + "a".repeat(1_400) + "\"}";
        String json = "[" + String.join(",", Collections.nCopies(3_000, fitting + ",7")) + "]";

        assertThat(read(json)).hasSize(3_000);
        assertThat(mismatches).hasSize(3_000).last().extracting(Mismatch::path).isEqualTo("$[5999]");
    }

    @Test
    @Timeout(20)
    void aResponseWithMoreThanTenThousandMismatchesFails() {
        String json = "[" + String.join(",", Collections.nCopies(10_001, "7")) + "]";

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("expected BEGIN_OBJECT but was NUMBER at path $[0]");
    }

    @Test
    @Timeout(20)
    void aMismatchInDeepObjectsWithManyMembersIsReadInBoundedTime() throws IOException {
        String things = String.join(",", Collections.nCopies(2_000, "{\"id\":\"1\",\"value\":\"x\"}"));
        String json =
                "[" + "{\"parent\":".repeat(120) + "{\"at\":7,\"children\":[" + things + "]}" + "}".repeat(120) + "]";

        assertThat(read(json)).hasSize(1);
        assertThat(mismatches).singleElement().satisfies(mismatch -> assertThat(mismatch.path())
                .endsWith(".at"));
    }

    private List<Thing> read(String json) throws IOException {
        return read(json, new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, false, mismatches::add));
    }

    @SuppressWarnings("deprecation") // the only operation whose response is a list of things
    private static List<Thing> read(String json, JsonOptions options) throws IOException {
        return CannedCalls.json(json)
                .create(ThingsApi.class, options)
                .findThings(Level.TEN, "1", null, null, null, null)
                .execute()
                .body();
    }
}
