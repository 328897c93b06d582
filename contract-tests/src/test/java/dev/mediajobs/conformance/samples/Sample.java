package dev.mediajobs.conformance.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message from a vendor's document.
 *
 * @param name vendor and file
 * @param from document and lines
 * @param schema name of the schema in the spec
 * @param example JSON pointer to the same example in the spec
 * @param mended the corrections that make it valid JSON
 */
record Sample(String name, String from, String schema, String example, List<String> mended, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");

    private record Document(
            String from,
            String schema,
            String example,
            @Nullable List<String> mended,
            JsonNode body) {}

    String vendor() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Reads the samples of all vendors, sorted by name. */
    static List<Sample> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Sample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one sample, such as {@code creatify/aurora-created}. */
    static Sample of(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    private static Sample read(Path file) {
        String name = file.getParent().getFileName() + "/"
                + file.getFileName().toString().replace(".json", "");
        try {
            Document document = JSON.readValue(file.toFile(), Document.class);
            List<String> mended = document.mended() == null ? List.of() : document.mended();
            return new Sample(name, document.from(), document.schema(), document.example(), mended, document.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " (" + from + ")";
    }
}
