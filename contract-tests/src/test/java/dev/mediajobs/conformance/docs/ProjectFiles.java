package dev.mediajobs.conformance.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the project without what builds and tools write. */
final class ProjectFiles {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> WRITTEN = Set.of("target", ".git", "node_modules", "pacts");

    private ProjectFiles() {}

    /** Returns all files, sorted. */
    static Stream<Path> all() throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean written = WRITTEN.contains(folder.getFileName().toString());
                return written ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream();
    }
}
