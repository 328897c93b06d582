package dev.mediajobs.client.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.generator.MediaJobsMoshiCodegen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the code generated for the names in {@code src/test/specs/names.yaml}. */
class NamesTest {
    private static final JsonAdapter<EnumValuesModel> MODELS =
            ClientRuntime.moshi().adapter(EnumValuesModel.class);

    @Test
    void namesThatDifferByADashAreTwoMembers() throws IOException {
        String json = "{\"a-b\":\"dash\",\"a_b\":\"line\"}";

        EnumValuesModel model = MODELS.fromJson(json);

        assertThat(model.aDashB()).isEqualTo("dash");
        assertThat(model.aB()).isEqualTo("line");
        assertThat(MODELS.toJson(model)).isEqualTo(json);
    }

    @Test
    void schemasThatDifferByCaseAreTwoTypes() throws IOException {
        EnumValuesModel model = MODELS.fromJson("{\"lower\":{\"a\":\"x\"},\"upper\":{\"b\":\"y\"}}");

        assertThat(model.lower()).isEqualTo(LowerThing.builder().a("x").build());
        assertThat(model.upper()).isEqualTo(Thing.builder().b("y").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "default",
                "enum",
                "null",
                "true",
                "record",
                "sealed",
                "var",
                "yield",
                "_",
                "wait",
                "notify",
                "notifyAll",
                "equals",
                "toString",
                "getClass",
                "clone",
                "finalize",
                "build",
                "builder",
                "toBuilder",
                "unknownField",
                "unknownFields",
                "1st",
                "2",
                "$id",
                "@id",
                "with space",
                "dotted.name",
                "größe",
                "",
                "$",
                "!!",
                "+1",
                "日本",
                "🙂",
                "ALL_CAPS"
            })
    void aMemberIsReadAndWrittenWithItsNameOnTheWire(String name) throws IOException {
        String json = "{\"" + name + "\":\"value\"}";

        EnumValuesModel model = MODELS.failOnUnknown().fromJson(json);

        assertThat(MODELS.toJson(model)).isEqualTo(json);
        assertThat(model.toString()).contains("=value]");
    }

    @Test
    void aSchemaWithTheNameOfAJavaClassIsRenamed() throws IOException {
        EnumValuesModel model = MODELS.fromJson("{\"list\":{\"list\":[{}]},\"map\":{\"map\":{\"a\":{}}},"
                + "\"objects\":[{\"object\":\"o\"}],\"string\":{\"string\":\"s\"}}");

        assertThat(model._list())
                .isEqualTo(ListModel.builder()
                        ._list(List.of(ListModel.builder().build()))
                        .build());
        assertThat(model.map())
                .isEqualTo(MapModel.builder()
                        .map(Map.of("a", MapModel.builder().build()))
                        .build());
        assertThat(model.objects())
                .containsExactly(ObjectModel.builder()._object("o").build());
        assertThat(model.string()).isEqualTo(StringModel.builder().string("s").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say \"hi\"",
                "C:\\temp",
                "\\u0041",
                "it's",
                "{a}",
                "<b>&amp;",
                "#",
                "-",
                "+1",
                "1",
                "a-b",
                "a_b",
                "class",
                "null",
                "true",
                "unrecognized",
                "größe",
                " "
            })
    void anyValueHasItsOwnConstant(String value) throws IOException {
        JsonAdapter<Quoted> quoted = ClientRuntime.moshi().adapter(Quoted.class);
        String json = ClientRuntime.moshi().adapter(String.class).toJson(value);

        assertThat(quoted.failOnUnknown().fromJson(json).value()).isEqualTo(value);
        assertThat(quoted.toJson(Quoted.of(value))).isEqualTo(json);
    }

    @Test
    void noSchemaCanHideAClassThatTheTemplatesName() throws IOException {
        MediaJobsMoshiCodegen generator = new MediaJobsMoshiCodegen();

        assertThat(imported()).hasSizeGreaterThan(50).allSatisfy(name -> assertThat(generator.toModelName(name))
                .isEqualTo(name + "Model"));
    }

    private static List<String> imported() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("generator", "src", "main", "resources", "mediajobs-moshi"))) {
            return templates
                    .filter(Files::isRegularFile)
                    .flatMap(NamesTest::lines)
                    .map(Pattern.compile("import [\\w.]+\\.(\\w+);")::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
