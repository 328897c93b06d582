package dev.mediajobs.client.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes the unions and merged schemas of {@code src/test/specs/kinds.yaml}. */
class UnionKindsTest {
    private static final JsonAdapter<Odd> ODD = ClientRuntime.moshi().adapter(Odd.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"chunk\":{\"type\":\"link\",\"url\":\"x\"}",
                "\"chunk\":{\"url\":\"x\"}",
                "\"source\":{\"id\":\"x\",\"type\":\"file\"}",
                "\"part\":{\"type\":\"refusal\"}",
                "\"signal\":{\"type\":\"delta\",\"value\":{\"text\":\"x\"}}",
                "\"report\":{\"type\":\"text\",\"text\":\"x\"}",
                "\"report\":{\"details\":\"x\"}",
                "\"reply\":{\"choices\":[{\"text\":\"x\"}]}",
                "\"template\":{\"options\":[{\"key\":\"x\",\"id\":\"7\"}]}",
                "\"item\":{\"rights\":{\"annotate\":true}}",
                "\"item\":{\"rights\":{\"upload\":true}}",
                "\"described\":\"auto\"",
                "\"described\":{\"from\":1}",
                "\"paint\":\"red\"",
                "\"option\":\"auto\"",
                "\"option\":{\"from\":1}",
                "\"power\":\"off\"",
                "\"model\":\"a model of tomorrow\"",
                "\"anyColor\":\"a color of tomorrow\"",
                "\"anyColors\":[\"a color of tomorrow\",\"red\"]",
                "\"probs\":{\"tokens\":null,\"best\":null,\"rest\":null}",
                "\"lamp\":{\"state\":\"lit\",\"mode\":\"off\"}",
                "\"lamp\":{\"state\":\"dark\",\"mode\":\"1.10\"}"
            })
    void whatTheDocumentAllowsIsReadStrictlyAndWrittenUnchanged(String member) throws IOException {
        String json = "{\"id\":\"7\",\"status\":\"red\"," + member + "}";

        assertThat(ODD.toJson(ODD.failOnUnknown().fromJson(json))).isEqualTo(json);
    }

    @Test
    void theMembersDetermineTheVariantWithoutADiscriminator() throws IOException {
        assertThat(read("\"chunk\":{\"text\":\"x\"}").chunk()).isInstanceOf(TextChunk.class);
        assertThat(read("\"chunk\":{\"url\":\"x\"}").chunk()).isInstanceOf(LinkChunk.class);
        assertThat(read("\"chunk\":{\"type\":\"image\",\"url\":\"x\"}").chunk()).isInstanceOf(Chunk.Unknown.class);
        assertThat(read("\"report\":{\"details\":\"x\"}").report()).isInstanceOf(OldReport.class);
    }

    @Test
    void aVariantIsNotSentWithoutItsDiscriminator() {
        assertThatThrownBy(() -> FileSource.builder().id("x").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("type");
        assertThat(FileSource.builder().type(FileSourceType.FILE).build()).hasToString("FileSource[type=file]");
    }

    @Test
    void aVariantHasItsOwnClassWhenAnotherSchemaHasItsTitleAndMembers() throws IOException {
        assertThat(read("\"part\":{\"type\":\"refusal\"}").part()).isInstanceOf(RefusalPart.class);
    }

    @Test
    void aWordOfASharedEnumLeadsToTheVariantOfTheMapping() throws IOException {
        assertThat(read("\"signal\":{\"type\":\"begin\",\"value\":{}}").signal())
                .isInstanceOf(BeginSignal.class);
        assertThat(read("\"signal\":{\"type\":\"delta\",\"value\":{}}").signal())
                .isInstanceOf(DeltaSignal.class);
        assertThat(read("\"signal\":{\"type\":\"end\"}").signal()).isEqualTo(new Signal.Unknown(Map.of("type", "end")));
    }

    @ParameterizedTest
    @CsvSource({"message, Chat", "text, Completion", "other, Chat"})
    void variantsWithTheSameMembersAreDistinguishedByTheObjectsInThem(String member, String variant)
            throws IOException {
        assertThat(read("\"reply\":{\"choices\":[{\"" + member + "\":\"x\"}]}")
                        .reply()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(variant);
    }

    @Test
    void aResponseNeedsWhatIsReadOnlyAndARequestWhatIsWriteOnlyInEnumsWithoutAName() throws IOException {
        assertThat(Lamp.builder().order(LampOrder.DIM).mode(LampMode.OFF).build())
                .hasToString("Lamp[order=dim, mode=off]");
        assertThat(read("\"lamp\":{\"state\":\"lit\",\"mode\":\"on\"}").lamp().mode())
                .isEqualTo(LampMode.ON);
        assertThatThrownBy(() -> ODD.failOnUnknown().fromJson("{\"lamp\":{\"mode\":\"on\"}}"))
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("state");
    }

    private static Odd read(String member) throws IOException {
        return ODD.fromJson("{" + member + "}");
    }
}
