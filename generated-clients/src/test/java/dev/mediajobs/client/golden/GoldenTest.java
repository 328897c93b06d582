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
 * Compares the code generated from a small spec with reviewed files, one of each kind. After an intended change,
 * {@code -Dgolden.update=true} rewrites the files.
 */
class GoldenTest {
    private static final Path GENERATED =
            Path.of("target", "generated-test-sources", "features", "java", "dev", "mediajobs", "client", "features");
    private static final Path GOLDEN = Path.of("src", "test", "golden", "features");
    private static final String EXTENSION = ".golden";

    @Test
    void theTemplatesGenerateTheReviewedCode() throws IOException {
        SortedMap<String, String> generated = read(GENERATED);
        SortedMap<String, String> golden = read(GOLDEN);
        assertThat(generated.keySet()).containsAll(golden.keySet());
        if (Boolean.getBoolean("golden.update")) {
            for (String name : golden.keySet()) {
                Files.writeString(GOLDEN.resolve(name + EXTENSION), generated.get(name));
            }
            golden = read(GOLDEN);
        }

        golden.forEach((name, text) -> assertThat(generated.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void aModelIsOneFile() throws IOException {
        assertThat(read(GENERATED)).hasSize(18);
    }

    @Test
    void nothingGeneratedNamesThisMachine() throws IOException {
        String home = System.getProperty("user.home");
        String here = Path.of("").toAbsolutePath().toString();

        read(GENERATED).forEach((name, text) -> assertThat(text).as(name).doesNotContain(home, here));
    }

    /** Returns the text of every file by its name, without the extension of the reviewed files. */
    private static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString().replace(EXTENSION, ""), Files.readString(path));
            }
        }
        return files;
    }
}
