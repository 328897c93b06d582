package dev.mediajobs.specs.publish;

import dev.mediajobs.specs.check.Source;
import dev.mediajobs.specs.check.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the published form of every spec of a folder. */
public final class PublishSpecs {

    private PublishSpecs() {}

    /**
     * Writes the files with the order and names of the specs.
     *
     * @param args the folder of the specs; the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path specs = Path.of(args[0]);
        Path published = Files.createDirectories(Path.of(args[1]));
        PublishedForm form = new PublishedForm();
        for (Source spec : SpecFolder.of(specs).specs()) {
            Files.writeString(published.resolve(spec.file()), form.of(Files.readString(specs.resolve(spec.file()))));
        }
    }
}
