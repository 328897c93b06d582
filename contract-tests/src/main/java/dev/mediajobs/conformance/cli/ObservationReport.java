package dev.mediajobs.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes the report files of an observation. */
final class ObservationReport {

    private ObservationReport() {}

    /**
     * Replaces each file at once. A link in the place of a file is replaced, not followed.
     *
     * @throws IOException if a file cannot be written
     */
    static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path temporary = Files.createTempFile(folder, file.getKey(), ".part");
            try {
                Files.writeString(temporary, file.getValue());
                Files.move(
                        temporary,
                        folder.resolve(file.getKey()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
