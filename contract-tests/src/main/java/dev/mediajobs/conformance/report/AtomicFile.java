package dev.mediajobs.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are complete from the moment they have their name, and never through a symbolic link. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Replaces a file: writes a new file next to it and renames that.
     *
     * @throws IOException if the file cannot be written, or is a folder, a symbolic link or a device
     */
    public static void write(Path file, String text) throws IOException {
        requireReplaceable(file);
        Path temporary = file.resolveSibling(".report-" + UUID.randomUUID() + ".part");
        try {
            // Exclusive, so that no link can have this name.
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Requires that there is nothing at a path, or a regular file.
     *
     * @throws IOException if there is a folder, a symbolic link or a device
     */
    static void requireReplaceable(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String kind = Files.isSymbolicLink(file) ? "a symbolic link" : "not a regular file";
            throw new FileSystemException(file.toString(), null, "is " + kind + "; remove it");
        }
    }
}
