package dev.mediajobs.specs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.check.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedFormTest {

    /** Each value that YAML has, and lines far from their parent's. */
    private static final String ALL_TYPES = """
            text: ''
            'key with / ~ é 😀': "two\\nlines"
            integers: [0, -1, 2147483647, -2147483648, 2147483648, 9223372036854775807, 9223372036854775808]
            numbers: [0.0, -0.5, 1e3, 1e300]
            flags: {set: true, unset: false, none: null, absent: }
            %s
            empty: [[], {}]
            nested:
              - name: first

                lists: [[1, [2]], {a: {b: c}}]
              - &shared {x: 1}
              - *shared
            """.formatted("\n".repeat(300));

    static Stream<String> names() {
        return SpecFolder.of(Spec.folder()).sources().stream()
                .map(source -> source.file().replace(".yaml", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFormOfEachDocument_isThatOfItsYaml_withTheSameLines(String name) throws IOException {
        byte[] yaml = Files.readAllBytes(Spec.folder().resolve(name + ".yaml"));
        ParsedSpec parsed = YamlParser.parse(name, new String(yaml, UTF_8));
        assertThat(SpecDocument.class.getResourceAsStream(name + ParsedForm.SUFFIX))
                .as("what the build wrote")
                .hasBinaryContent(ParsedForm.write(parsed, yaml));
        List<String> expected =
                locations(SpecDocument.parse(name, new String(yaml, UTF_8)).root());
        assertThat(locations(SpecDocument.of(name).root())).isEqualTo(expected).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFormOfAnyDocument_hasItsValuesAndLines(String yaml) {
        ParsedSpec parsed = YamlParser.parse("any", yaml);
        byte[] form = ParsedForm.write(parsed, yaml.getBytes(UTF_8));
        ParsedSpec read = Objects.requireNonNull(ParsedForm.read(form, yaml.getBytes(UTF_8)));
        assertThat(read.root()).isEqualTo(parsed.root());
        assertThat(ParsedForm.write(read, yaml.getBytes(UTF_8))).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 2", "a: 1 ", "b: 1", ""})
    void theFormOfAnotherText_isNotUsed(String changed) {
        byte[] form = ParsedForm.write(YamlParser.parse("any", "a: 1"), "a: 1".getBytes(UTF_8));
        assertThat(ParsedForm.read(form, changed.getBytes(UTF_8))).isNull();
    }

    @Test
    void theStepOfTheBuild_writesTheSameBytesEachTime(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), ALL_TYPES);
        Files.writeString(folder.resolve("two.yaml"), "a: 1");
        ParseSpecs.main(folder.toString());
        byte[] first = Files.readAllBytes(folder.resolve("one.parsed"));
        ParseSpecs.main(folder.toString());
        assertThat(folder.resolve("one.parsed")).hasBinaryContent(first);
        assertThat(folder.resolve("two.parsed")).exists();
    }

    private static List<String> documents() {
        return List.of(ALL_TYPES, "", "1", "text", "[]", "{}", "null");
    }

    private static List<String> locations(SpecNode node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return all;
    }

    private static void collect(SpecNode node, List<String> all) {
        boolean leaf = node.json().isValueNode();
        all.add(node.location() + " " + node.pointer() + " "
                + (leaf
                        ? node.json().getClass().getSimpleName() + " " + node.json()
                        : node.json().getNodeType()));
        for (int i = 0; node.json().isArray() && i < node.json().size(); i++) {
            collect(node.raw(Integer.toString(i)), all);
        }
        node.json().fieldNames().forEachRemaining(name -> collect(node.raw(name), all));
    }
}
