package dev.mediajobs;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the classes compiled into the same folder as a class. */
final class ClassFiles {
    private static final String ENDING = ".class";

    private ClassFiles() {}

    /** Returns the folder of a compiled class. */
    static Path folderOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Returns the sorted names of all classes in the folder. */
    static List<String> besides(Class<?> type) throws IOException {
        Path folder = folderOf(type);
        try (Stream<Path> files = Files.walk(folder.resolve("dev"))) {
            return files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> name.endsWith(ENDING) && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
