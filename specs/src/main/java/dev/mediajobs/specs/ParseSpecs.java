package dev.mediajobs.specs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The step of the build that parses the documents. */
public final class ParseSpecs {

    private ParseSpecs() {}

    /**
     * Writes the parsed form of every YAML document of a folder into the same folder.
     *
     * @param args the folder
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... args) throws IOException {
        try (DirectoryStream<Path> documents = Files.newDirectoryStream(Path.of(args[0]), "*.yaml")) {
            for (Path document : documents) {
                String file = document.getFileName().toString();
                byte[] yaml = Files.readAllBytes(document);
                ParsedSpec parsed = YamlParser.parse(file, new String(yaml, StandardCharsets.UTF_8));
                String name = file.substring(0, file.lastIndexOf('.'));
                Files.write(document.resolveSibling(name + ParsedForm.SUFFIX), ParsedForm.write(parsed, yaml));
            }
        }
    }
}
