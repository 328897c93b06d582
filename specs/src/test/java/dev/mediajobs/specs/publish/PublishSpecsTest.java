package dev.mediajobs.specs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Spec;
import dev.mediajobs.specs.check.Check;
import dev.mediajobs.specs.check.Checks;
import dev.mediajobs.specs.check.Source;
import dev.mediajobs.specs.check.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The specs of this module in their published form. */
class PublishSpecsTest {

    private static final List<String> EXTENSIONS =
            List.of("x-evidence", "x-quirks", "x-job", "x-job-phase", "x-enum-aliases");

    @TempDir
    static Path published;

    @BeforeAll
    static void publish() throws IOException {
        PublishSpecs.main(new String[] {Spec.folder().toString(), published.toString()});
    }

    static Stream<Source> specs() {
        return SpecFolder.of(Spec.folder()).specs().stream();
    }

    @Test
    void everySpecIsPublished_andNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(published)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(
                            specs().map(Source::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void noExtensionIsLeft(Source spec) throws IOException {
        Path file = published.resolve(spec.file());

        assertThat(EXTENSIONS)
                .allSatisfy(extension ->
                        assertThat(Source.of(file).root().findValue(extension)).isNull());
        assertThat(Files.readAllLines(file)).noneMatch(line -> line.matches("\\s*(- )?'?x-.*"));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everythingElseIsThere_inItsOrder(Source spec) {
        List<String> removed = new ArrayList<>();

        compare("", spec.root(), Source.of(published.resolve(spec.file())).root(), removed);

        assertThat(removed).isSubsetOf(EXTENSIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "references lead somewhere",
                "operations are unique",
                "documents are OpenAPI",
                "the linter is content",
                "the style is one",
                "examples fit their schemas"
            })
    void thePublishedSpecsPassTheChecks(String name) {
        Check check = Checks.of(Spec.folder()).get(name);

        assertThat(check).isNotNull();
        assertThat(check.findings(SpecFolder.of(published))).isEmpty();
    }

    /** Requires that two documents differ only in members that one of them lacks, and collects the names of these. */
    private static void compare(String pointer, JsonNode source, JsonNode form, List<String> removed) {
        assertThat(form.getNodeType()).as(pointer).isEqualTo(source.getNodeType());
        if (source.isObject()) {
            List<String> kept = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : source.properties()) {
                String key = member.getKey();
                if (form.has(key)) {
                    kept.add(key);
                    compare(JsonPointers.join(pointer, key), member.getValue(), form.get(key), removed);
                } else {
                    removed.add(key);
                }
            }
            assertThat(form.fieldNames()).toIterable().as(pointer).containsExactlyElementsOf(kept);
        } else if (source.isArray()) {
            assertThat(form).as(pointer).hasSameSizeAs(source);
            for (int i = 0; i < source.size(); i++) {
                compare(pointer + "/" + i, source.get(i), form.get(i), removed);
            }
        } else {
            assertThat(form).as(pointer).isEqualTo(source);
        }
    }
}
