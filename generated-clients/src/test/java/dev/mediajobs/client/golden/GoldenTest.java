package dev.mediajobs.client.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the templates make of a small spec full of traps, compared with what a reviewer has seen. After
 * a change that is meant, {@code -Dgolden.update=true} writes the files anew. Their ending keeps them from being taken for
 * code.
 */
class GoldenTest {
    private static final Path GENERATED =
            Path.of("target", "generated-test-sources", "traps", "java", "dev", "mediajobs", "client", "traps");
    private static final Path GOLDEN = Path.of("src", "test", "golden", "traps");
    private static final String ENDING = ".golden";

    @Test
    void theTemplatesMakeWhatWasReviewed() throws IOException {
        SortedMap<String, String> generated = read(GENERATED);
        if (Boolean.getBoolean("golden.update")) {
            write(generated);
        }

        SortedMap<String, String> golden = read(GOLDEN);

        assertThat(generated.keySet()).isEqualTo(golden.keySet());
        generated.forEach((name, text) -> assertThat(text).as(name).isEqualTo(golden.get(name)));
    }

    @Test
    void nothingGeneratedNamesThisMachine() throws IOException {
        String home = System.getProperty("user.home");
        String here = Path.of("").toAbsolutePath().toString();

        read(GENERATED).forEach((name, text) -> assertThat(text).as(name).doesNotContain(home, here));
    }

    /** The text of every file, by its name without the ending of the reviewed ones. */
    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString().replace(ENDING, ""), Files.readString(path));
            }
        }
        return files;
    }

    private static void write(SortedMap<String, String> files) throws IOException {
        Files.createDirectories(GOLDEN);
        for (String old : read(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(old + ENDING));
        }
        for (var file : files.entrySet()) {
            Files.writeString(GOLDEN.resolve(file.getKey() + ENDING), file.getValue());
        }
    }
}
