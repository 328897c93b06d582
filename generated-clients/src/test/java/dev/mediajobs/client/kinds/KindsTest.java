package dev.mediajobs.client.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes what {@code src/test/specs/kinds.yaml} describes. */
class KindsTest {
    private static final JsonAdapter<Odd> ODD = ClientRuntime.moshi().adapter(Odd.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"red\",\"statusValue\":\"b\"",
                "\"status\":\"new\"",
                "\"status\":\"new\\nline\"",
                "\"model\":\"small\"",
                "\"model\":\"a model of tomorrow\"",
                "\"voice\":\"deep \\\"blue\\\"\"",
                "\"voice\":null",
                "\"any\":{\"a\":[1,null,2.5]}",
                "\"parent\":{\"id\":\"7\"}",
                "\"choice\":\"auto\"",
                "\"choice\":\"another word\"",
                "\"choice\":{\"from\":1}",
                "\"scalar\":\"x\"",
                "\"scalar\":7",
                "\"scalar\":null",
                "\"input\":\"x\"",
                "\"input\":[\"x\",\"y\"]",
                "\"input\":[1,2]",
                "\"input\":[[1,2],[3]]",
                "\"plain\":9007199254740993",
                "\"shape\":{\"name\":\"s\",\"side\":1}",
                "\"span\":{\"from\":\"a\"}",
                "\"settings\":{\"from\":1}",
                "\"settings\":{\"other\":1}",
                "\"effect\":{\"type\":\"layer\",\"blurType\":\"growing\"}",
                "\"colors\":[\"red\",null,\"another word\"]",
                "\"shades\":{\"a\":\"red\",\"b\":null,\"c\":\"another word\"}",
                "\"owned\":{\"owner\":{\"name\":\"a\"},\"other\":{\"name\":\"b\"},\"shade\":\"red\",\"number\":7}",
                "\"formatted\":\"{}\"",
                "\"unsigned\":18446744073709551615",
                "\"anything\":[{\"a\":1},\"x\",2]",
                "\"texts\":\"x\",\"flag\":true",
                "\"big\":4294967296",
                "\"big\":7",
                "\"words\":[[\"red\",\"unknown\"],[]]",
                "\"deep\":{\"a\":[{\"b\":{\"from\":1},\"c\":null}]}",
                "\"ranges\":{\"a\":{\"from\":1},\"b\":null}",
                "\"event\":{\"type\":\"ended\",\"at\":\"now\"}",
                "\"event\":{\"type\":\"paused\",\"at\":\"now\"}",
                "\"pet\":{\"kind\":\"feline\",\"lives\":9}",
                "\"pet\":{\"kind\":\"Dog\",\"name\":\"Rex\",\"bark\":true}",
                "\"free\":{\"a\":1}",
                "\"free\":\"x\"",
                "\"say \\\"hi\\\"\":\"x\"",
                "\"a-b\":\"x\",\"a_b\":\"y\""
            })
    void whatIsReadIsWrittenUnchanged(String member) throws IOException {
        String json = "{" + member + "}";

        assertThat(ODD.toJson(ODD.fromJson(json))).isEqualTo(json);
    }

    @Test
    void aUnionIsReadAsTheVariantThatItIs() throws IOException {
        Odd odd = ODD.fromJson("{\"event\":{\"type\":\"ended\",\"at\":\"now\"},\"pet\":{\"kind\":\"feline\"},"
                + "\"input\":[\"x\"],\"model\":\"tomorrow\"}");

        assertThat(odd.event()).isInstanceOf(Ended.class);
        assertThat(odd.pet()).isInstanceOf(Cat.class);
        assertThat(odd.input()).isEqualTo(new OddInput.ListValue(List.of(new OddInputOneOfInner.StringValue("x"))));
        assertThat(odd.model()).isEqualTo(OddModel.UNRECOGNIZED);
        assertThat(odd.modelValue()).isEqualTo("tomorrow");
    }

    @Test
    void aUnionWithoutRequiredMembersIsReadAsTheVariantThatHasMostOfTheMembers() throws IOException {
        Odd odd = ODD.fromJson("{\"shape\":{\"name\":\"s\",\"side\":1}}");

        assertThat(odd.shape()).isEqualTo(Square.builder().name("s").side(1L).build());
    }

    @Test
    void aUnionOfVariantsWithTheSameMembersIsReadAsTheVariantThatFitsTheirValues() throws IOException {
        assertThat(ODD.fromJson("{\"span\":{\"from\":1}}").span()).isInstanceOf(NumberSpan.class);
        assertThat(ODD.fromJson("{\"span\":{\"from\":\"a\"}}").span()).isInstanceOf(TextSpan.class);
        assertThat(ODD.fromJson("{\"component\":{\"type\":4,\"id\":1}}").component())
                .isInstanceOf(FieldModel.class);
        assertThat(ODD.fromJson("{\"effect\":{\"type\":\"layer\",\"blurType\":\"flat\"}}")
                        .effect())
                .isInstanceOf(EvenBlur.class);
        assertThat(ODD.fromJson("{\"effect\":{\"type\":\"layer\",\"blurType\":\"growing\"}}")
                        .effect())
                .isInstanceOf(GrowingBlur.class);
        assertThat(ODD.fromJson("{\"effect\":{\"type\":\"shadow\"}}").effect()).isInstanceOf(Shadow.class);
    }

    @Test
    void integersInAlternativesAreOneEnum() throws IOException {
        assertThat(ODD.failOnUnknown()
                        .fromJson("{\"id\":\"7\",\"status\":\"red\",\"step\":2}")
                        .step())
                .isEqualTo(OddStep.NUMBER_2);
    }

    @Test
    void anObjectWithoutMembersOfTheModelIsReadAsAMap() throws IOException {
        assertThat(ODD.fromJson("{\"settings\":{\"from\":1}}").settings()).isInstanceOf(Range.class);
        assertThat(ODD.fromJson("{\"settings\":{\"other\":1}}").settings())
                .isEqualTo(new OddSettings.MapValue(Map.of("other", 1L)));
    }

    @Test
    void aListOfEnumValuesKeepsTheirPositions() throws IOException {
        Odd odd = ODD.fromJson("{\"colors\":[null,\"red\",\"another word\"],\"shades\":{\"a\":null}}");

        assertThat(odd.colors()).containsExactly(null, Color.RED, Color.UNRECOGNIZED);
        assertThat(odd.shades()).containsEntry("a", null);
        assertThat(ODD.toJson(Odd.builder()
                        .secret("s")
                        .status(Color.RED)
                        .colors(odd.colors().subList(0, 2))
                        .build()))
                .contains("\"colors\":[null,\"red\"]");
    }

    @Test
    void aReferenceIntoAnotherSchemaIsReadAsWhatItLeadsTo() throws IOException {
        Odd odd = ODD.fromJson("{\"owned\":{\"other\":{\"name\":\"b\"},\"shade\":\"red\",\"number\":7}}");

        assertThat(odd.owned().other()).isEqualTo(OwnedOwner.builder().name("b").build());
        assertThat(odd.owned().shade()).isEqualTo(Color.RED);
        assertThat(odd.owned().number()).isEqualTo(7);
    }

    @Test
    void aRequestNeedsWhatIsWriteOnlyAndAResponseWhatIsReadOnly() throws IOException {
        Odd request = Odd.builder().secret("s").status(Color.RED).build();
        Odd response = ODD.failOnUnknown().fromJson("{\"id\":\"7\",\"status\":\"red\"}");

        assertThat(ODD.toJson(request)).isEqualTo("{\"secret\":\"s\",\"status\":\"red\"}");
        assertThat(response.secret()).isNull();
        assertThatThrownBy(() -> Odd.builder().id("7").status(Color.RED).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> ODD.failOnUnknown().fromJson("{\"status\":\"red\"}"))
                .hasMessageContaining("id");
    }

    @Test
    void theErrorOfAFastApiServerIsReadWithItsLocation() throws IOException {
        HTTPValidationError error = ClientRuntime.moshi()
                .adapter(HTTPValidationError.class)
                .failOnUnknown()
                .fromJson("{\"detail\":[{\"loc\":[\"body\",0],\"msg\":\"wrong\"}]}");

        assertThat(error.detail().get(0).loc())
                .containsExactly(
                        new ValidationErrorLocInner.StringValue("body"), new ValidationErrorLocInner.LongValue(0));
    }
}
