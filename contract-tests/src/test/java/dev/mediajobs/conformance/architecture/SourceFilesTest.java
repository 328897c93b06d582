package dev.mediajobs.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the text of all hand-written Java files. */
class SourceFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final int LONG = 250;
    private static final int MAX_LINES = 400;

    private record Source(Path file, List<String> lines) {
        boolean isTest() {
            return file.toString().contains("src/test/");
        }

        @Override
        public String toString() {
            return ROOT.relativize(file) + ": " + lines.size() + " lines";
        }
    }

    @Test
    void noFile_isLongerThan400Lines() throws IOException {
        List<Source> longFiles = matching(source -> source.lines().size() > LONG);
        Files.write(
                Path.of("target", "long-files.txt"),
                longFiles.stream().map(Source::toString).toList());

        assertThat(longFiles)
                .as("longer than %s lines; target/long-files.txt lists those over %s", MAX_LINES, LONG)
                .noneMatch(source -> source.lines().size() > MAX_LINES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "specs",
                "generated-clients/generator",
                "generated-clients",
                "facade",
                "mock-server",
                "contract-tests"
            })
    void everyModule_isRead(String module) {
        assertThat(matching(source -> source.file().startsWith(ROOT.resolve(module))))
                .isNotEmpty();
    }

    @Test
    void onlyTheReaderOfTheSpecs_followsReferences() {
        // The generator reads documents of others, before their references are checked.
        Path generator = ROOT.resolve("generated-clients/generator");
        Pattern reference = Pattern.compile("\"\\$ref\"\\).*\\.substring\\(1\\)");
        assertThat(matching(source -> !source.file().startsWith(generator)
                        && source.lines().stream()
                                .anyMatch(line -> reference.matcher(line).find()
                                        || (!source.isTest() && line.contains("\"$ref\"")))))
                .extracting(source -> source.file().getFileName())
                .containsExactly(Path.of("SpecNode.java"));
    }

    @Test
    void noTest_isDisabled() {
        Pattern disabled = Pattern.compile("^\\s*@(Disabled|Ignore|ArchIgnore|IgnoreNoPactsToVerify)\\b");
        assertThat(matching(source -> source.lines().stream()
                        .anyMatch(line -> disabled.matcher(line).find())))
                .isEmpty();
    }

    @Test
    void noTest_sleeps() {
        Pattern sleeping = Pattern.compile("(Thread|SECONDS|TimeUnit\\.\\w+)\\.sleep\\(");
        assertThat(matching(source -> source.isTest()
                        && source.lines().stream()
                                .anyMatch(line -> sleeping.matcher(line).find())))
                .isEmpty();
    }

    @Test
    void noTaskComment_isLeft() {
        Pattern task = Pattern.compile("//.*\\b(" + "TO" + "DO|FIX" + "ME)\\b");
        assertThat(matching(source -> source.lines().stream()
                        .anyMatch(line -> task.matcher(line).find())))
                .isEmpty();
    }

    private static List<Source> matching(Predicate<Source> predicate) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return Stream.concat(modules, Stream.of(ROOT.resolve("generated-clients/generator")))
                    .flatMap(module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
                    .filter(Files::isDirectory)
                    .flatMap(SourceFilesTest::javaFiles)
                    .map(SourceFilesTest::read)
                    .filter(predicate)
                    .sorted((a, b) -> a.file().compareTo(b.file()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
