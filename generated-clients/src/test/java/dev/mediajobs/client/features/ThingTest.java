package dev.mediajobs.client.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.client.runtime.JobPhase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingTest {
    private static final JsonAdapter<Thing> THINGS = ClientRuntime.moshi().adapter(Thing.class);
    private static final JsonAdapter<Thing> STRICT = THINGS.failOnUnknown();
    private static final String MINIMAL = "\"id\":\"1\",\"level\":0,\"must_be_null\":null";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"maybe\":5",
                "\"maybe\":null",
                "\"mode\":\"halfway\"",
                "\"modes\":[\"on\",\"half-way\"]",
                "\"by_mode\":{\"a\":\"on\",\"b\":\"off\"}",
                "\"inline\":\"two words\"",
                "\"big\":9223372036854775807",
                "\"half\":0.5",
                "\"ratio\":0.1",
                "\"exact\":\"12.30\"",
                "\"flag\":false",
                "\"at\":\"2026-01-01T00:00:00Z\"",
                "\"naive\":\"2026-01-24T13:07:14.211044\"",
                "\"day\":\"2026-01-24\"",
                "\"bytes\":\"AQID\"",
                "\"link\":\"https://exa mple/|?q=1\"",
                "\"uuid\":\"not a uuid\"",
                "\"token\":\"abc\"",
                "\"tags\":[\"a\",\"a\"]",
                "\"times\":[\"2026-01-01T00:00:00Z\"]",
                "\"matrix\":[[1.5],[],[2.0,3.0],[12345678901234567890.0123456789,1e-40]]",
                "\"lists\":{\"x\":[\"y\"]}",
                "\"children\":[{" + MINIMAL + "}]",
                "\"parent\":{" + MINIMAL + "}",
                "\"anything\":{\"deep\":[1,2.5,12345678901234567890,null]}",
                "\"free\":{\"a\":null}",
                "\"event\":{\"type\":\"thing.gone\",\"last\":{\"w\":1.0,\"h\":2.0,\"r\":3.0}}",
                "\"event\":{\"type\":\"thing.gone\",\"last\":\"a text\"}",
                "\"moment\":\"2025-10-10T18:42:40.008Z\"",
                "\"moment\":1760121760.008",
                "\"error\":{\"detail\":\"no\",\"field\":[\"bad\"]}",
                "\"value\":\"a\",\"builder\":\"b\",\"reader\":\"c\",\"index\":1,\"other\":\"d\",\"class\":\"e\"",
                "\"default\":\"a\",\"hashCode\":7,\"@type\":\"b\",\"kebab-case\":\"c\""
            })
    void everyKindOfMemberComesBackAsItWas(String member) throws IOException {
        String json = "{" + member + "," + MINIMAL + "}";

        Thing thing = STRICT.fromJson(json);

        JsonAdapter<Object> any = ClientRuntime.moshi().adapter(Object.class);
        assertThat(any.fromJson(THINGS.toJson(thing))).isEqualTo(any.fromJson(json));
        assertThat(thing.toBuilder().build()).isEqualTo(thing).hasSameHashCodeAs(thing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[1,{\"a\":null}]", "{\"a\":{\"b\":1}}", "null", "1.5", "true"})
    void anUnknownFieldIsKeptAndSentBack(String value) throws IOException {
        Thing thing = THINGS.fromJson("{" + MINIMAL + ",\"new\":" + value + "}");

        assertThat(thing.unknownFields()).containsOnlyKeys("new");
        assertThat(THINGS.toJson(thing)).endsWith("\"new\":" + value + "}");
        assertThat(thing.toBuilder().build()).isEqualTo(thing);
        assertThat(thing).isNotEqualTo(THINGS.fromJson("{" + MINIMAL + "}"));
    }

    @Test
    void strictnessNamesThePathOfAnUnknownField() {
        assertThatThrownBy(() -> STRICT.fromJson("{\"children\":[{" + MINIMAL + ",\"new\":1}]}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Cannot skip unexpected NAME at $.children[0].new");
    }

    @Test
    void strictnessNamesThePathOfAnUnknownValue() {
        assertThatThrownBy(() -> STRICT.fromJson("{\"mode\":\"sideways\"}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Unknown value 'sideways' for Mode at path $.mode");
    }

    @Test
    void strictnessNamesThePathOfAMissingValue() {
        assertThatThrownBy(() -> STRICT.fromJson("{\"parent\":{\"level\":0,\"must_be_null\":null}}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Required value 'id' of Thing missing at path $.parent");
    }

    @Test
    void absentNullAndValueAreThreeThings() throws IOException {
        Thing absent = THINGS.fromJson("{" + MINIMAL + "}");
        Thing none = THINGS.fromJson("{" + MINIMAL + ",\"maybe\":null}");
        Thing some = THINGS.fromJson("{" + MINIMAL + ",\"maybe\":1}");

        assertThat(absent.maybe()).isNull();
        assertThat(absent.isExplicitNull("maybe")).isFalse();
        assertThat(none.maybe()).isNull();
        assertThat(none.isExplicitNull("maybe")).isTrue();
        assertThat(some.maybe()).isEqualTo(1);
        assertThat(absent).isNotEqualTo(none);
        assertThat(none.toBuilder().maybe(1).build()).isEqualTo(some);
        assertThat(some.toBuilder().maybe(null).build()).isEqualTo(none);
    }

    @Test
    void aMissingRequiredValueFailsOnlyWhenItIsAccessed() throws IOException {
        Thing thing = THINGS.fromJson("{\"mode\":\"on\",\"level\":null}");

        assertThat(thing.mode()).isSameAs(Mode.ON);
        assertThat(thing.level()).isNull();
        assertThatThrownBy(thing::id)
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Required value 'id' of Thing missing in the response");
    }

    @Test
    void buildNamesWhatIsMissing() {
        assertThatThrownBy(() -> Thing.builder().level(Level.TEN).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Thing requires id");
    }

    @Test
    void anUnknownValueIsKept() throws IOException {
        Thing thing = THINGS.fromJson("{" + MINIMAL + ",\"mode\":\"sideways\",\"modes\":[\"on\",\"up\"]}");

        assertThat(thing.mode()).isSameAs(Mode.UNRECOGNIZED);
        assertThat(thing.modeValue()).isEqualTo("sideways");
        assertThat(thing.mode().phase()).isSameAs(JobPhase.UNKNOWN);
        assertThat(thing.modes()).containsExactly(Mode.ON, Mode.UNRECOGNIZED);
        assertThat(thing.modesValues()).containsExactly("on", "up");
        assertThat(THINGS.toJson(thing)).contains("\"mode\":\"sideways\",\"modes\":[\"on\",\"up\"]");
    }

    @Test
    void anAliasIsReadAsItsConstantAndIsKept() throws IOException {
        Thing thing = THINGS.fromJson("{" + MINIMAL + ",\"mode\":\"halfway\"}");

        assertThat(thing.mode()).isSameAs(Mode.HALF_WAY);
        assertThat(thing.mode().phase()).isSameAs(JobPhase.SUCCEEDED);
        assertThat(thing.modeValue()).isEqualTo("halfway");
        assertThat(Mode.values()).extracting(Mode::name).doesNotContain("HALFWAY");
        assertThat(Ratio.of("4K")).isSameAs(Ratio.of("4k")).isNotSameAs(Ratio.UNRECOGNIZED);
    }

    @Test
    void numericEnumValuesAreSentAsNumbers() {
        Thing thing = Thing.builder().id("1").level(Level.BEFORE).build();

        assertThat(THINGS.toJson(thing)).contains("\"level\":-1");
        assertThat(THINGS.toJson(thing.toBuilder().levelValue("7").build())).contains("\"level\":7");
        assertThat(THINGS.toJson(thing.toBuilder().levelValue("high").build())).contains("\"level\":\"high\"");
    }

    @Test
    void anUnrecognizedValueCannotBeSet() {
        assertThatThrownBy(() -> Thing.builder().mode(Mode.UNRECOGNIZED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Mode.UNRECOGNIZED cannot be sent because it represents every unknown value."
                        + " Set the value as a String.");
        assertThatThrownBy(() -> Thing.builder().modes(List.of(Mode.ON, Mode.UNRECOGNIZED)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Thing.builder().byMode(Map.of("a", Mode.UNRECOGNIZED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKnownFieldCannotBeSetAsUnknown() {
        assertThatThrownBy(() -> Thing.builder().unknownField("by_mode", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'by_mode' is a known member of Thing. Use its own setter.");
    }

    @Test
    void aListCannotBeChangedAfterwards() {
        List<String> tags = new ArrayList<>(Arrays.asList("a", null));
        Thing thing = Thing.builder().id("1").level(Level.TEN).tags(tags).build();

        tags.add("b");

        assertThat(thing.tags()).containsExactly("a", null);
        assertThatThrownBy(() -> thing.tags().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theTextShowsNoSecretNoQueryAndNoUnknownValue() throws IOException {
        Thing thing = THINGS.fromJson("{" + MINIMAL
                + ",\"token\":\"s3cret\",\"link\":\"https://a.example/b?sig=s3cret\",\"key\":\"s3cret\"}");

        assertThat(thing)
                .hasToString("Thing[id=1, level=0, link=https://a.example/b, token=(hidden), unknownFields=[key]]");
    }

    @Test
    void duplicateNamesAreRefused() {
        assertThatThrownBy(() -> THINGS.fromJson("{\"by_mode\":{\"a\":\"on\",\"a\":\"off\"}}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected 'a' once but it occurs twice at path $.by_mode.a");
    }
}
