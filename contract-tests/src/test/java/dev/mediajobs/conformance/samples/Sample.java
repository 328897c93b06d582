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
 * One message as a vendor's document shows it.
 *
 * @param name vendor and file
 * @param from document and lines
 * @param schema the schema of the spec that describes it
 * @param example pointer to the example in the spec that shows the same
 * @param mended what was done to make it JSON again
 * @param body the message
 */
record Sample(String name, String from, String schema, String example, List<String> mended, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");

    private record Written(
            String from,
            String schema,
            String example,
            @Nullable List<String> mended,
            JsonNode body) {}

    String vendor() {
        return name.substring(0, name.indexOf('/'));
    }

    /** Reads all samples of all vendors, in the order of their names. */
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
            Written written = JSON.readValue(file.toFile(), Written.class);
            List<String> mended = written.mended() == null ? List.of() : written.mended();
            return new Sample(name, written.from(), written.schema(), written.example(), mended, written.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " (" + from + ")";
    }
}
