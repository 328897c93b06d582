package dev.mediajobs.client.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The same spec always generates the same code, and unchanged files are not written, so that nothing is recompiled. */
class GenerationIT {
    private static final Path SPEC = Path.of("src", "test", "specs", "foreign.yaml");
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void onlyChangedFilesAreWritten() throws IOException {
        Path spec = Files.copy(SPEC, folder.resolve("spec.yaml"));
        Path output = folder.resolve("output");
        Generation.generate(spec, output);
        for (Path file : sources(output).values()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }

        Generation.generate(spec, output);
        assertThat(sources(output).values()).isNotEmpty().allMatch(GenerationIT::isOld);

        Files.writeString(spec, Files.readString(SPEC).replace("Parcels", "Packets"));
        Generation.generate(spec, output);
        assertThat(sources(output).entrySet().stream()
                        .filter(file -> !isOld(file.getValue()))
                        .map(Map.Entry::getKey))
                .containsExactly("ParcelsApi.java");
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void theCodeIsTheSameInIstanbulAndInTokyo() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Generation.generate(SPEC, folder.resolve("here"));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Generation.generate(SPEC, folder.resolve("there"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        Map<String, Path> there = sources(folder.resolve("there"));
        Map<String, Path> here = sources(folder.resolve("here"));
        assertThat(there.keySet()).isEqualTo(here.keySet()).isNotEmpty();
        here.forEach((name, file) -> assertThat(there.get(name)).hasSameBinaryContentAs(file));
    }

    private static Map<String, Path> sources(Path output) throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.put(file.getFileName().toString(), file));
        }
        return sources;
    }

    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file).equals(LONG_AGO);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
