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

/** The hand-written Java files of all rooms, as text. */
class SourceFilesTest {
    private static final Path HOUSE = Path.of("..");
    private static final int POLL_AGAIN = 250;
    private static final int TOO_LONG = 400;

    private record Source(Path file, List<String> lines) {
        boolean isTest() {
            return file.toString().contains("src/test/");
        }

        @Override
        public String toString() {
            return HOUSE.relativize(file) + ": " + lines.size() + " lines";
        }
    }

    @Test
    void noFile_isLongerThan400Lines() throws IOException {
        List<Source> longOnes = matching(source -> source.lines().size() > POLL_AGAIN);
        Files.write(
                Path.of("target", "long-files.txt"),
                longOnes.stream().map(Source::toString).toList());

        assertThat(longOnes)
                .as("longer than %s lines; target/long-files.txt lists those over %s", TOO_LONG, POLL_AGAIN)
                .noneMatch(source -> source.lines().size() > TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specs", "generated-clients", "facade", "mock-server", "contract-tests"})
    void everyRoom_isLookedAt(String room) {
        assertThat(matching(source -> source.file().startsWith(HOUSE.resolve(room))))
                .isNotEmpty();
    }

    @Test
    void onlyTheReaderOfTheSpecs_followsReferences() {
        Pattern following = Pattern.compile("\"\\$ref\"\\).*\\.substring\\(1\\)");
        assertThat(matching(source -> source.lines().stream()
                        .anyMatch(line ->
                                following.matcher(line).find() || (!source.isTest() && line.contains("\"$ref\"")))))
                .extracting(source -> source.file().getFileName())
                .containsExactly(Path.of("SpecNode.java"));
    }

    @Test
    void noTest_isSwitchedOff() {
        Pattern off = Pattern.compile("^\\s*@(Disabled|Ignore|ArchIgnore|IgnoreNoPactsToVerify)\\b");
        assertThat(matching(source -> source.lines().stream()
                        .anyMatch(line -> off.matcher(line).find())))
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
    void nothing_isLeftForLater() {
        Pattern later = Pattern.compile("//.*\\b(" + "TO" + "DO|FIX" + "ME)\\b");
        assertThat(matching(source -> source.lines().stream()
                        .anyMatch(line -> later.matcher(line).find())))
                .isEmpty();
    }

    private static List<Source> matching(Predicate<Source> predicate) {
        try (Stream<Path> rooms = Files.list(HOUSE)) {
            return rooms.flatMap(room -> Stream.of(room.resolve("src/main/java"), room.resolve("src/test/java")))
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
