import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import dev.mediajobs.generator.MediaJobsMoshiCodegen;

/**
 * Reads and writes samples of every schema with a compiled client, and calls every operation. Counts what is equal to
 * the document's own samples, and lists what differs. Not thread-safe.
 */
final class RoundTrip {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? new BigDecimal(left.asText()).compareTo(new BigDecimal(right.asText()))
            : left.equals(right) ? 0 : 1;
    private static final int VARIATIONS = 5;

    final List<String> differences = new ArrayList<>();
    int samples;
    int calls;
    int skipped;

    /** Checks the client of a document, whose classes lie in a folder. */
    static RoundTrip of(Path document, Path classes, MediaJobsMoshiCodegen config) throws Exception {
        RoundTrip result = new RoundTrip();
        JsonNode root = Document.read(document);
        SchemaGraph graph = new SchemaGraph(root);
        Samples values = new Samples(graph);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (Map.Entry<String, JsonNode> schema :
                    root.path("components").path("schemas").properties()) {
                Class<?> type = find(loader, config.modelPackage() + "." + config.toModelName(schema.getKey()));
                if (type != null && !hasMethod(type, "toBody")) {
                    result.model(type, schema, values);
                }
            }
            new Requests(root, graph, values, config, loader, result).run(classes);
        }
        return result;
    }

    static Class<?> find(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException notGenerated) {
            return null;
        }
    }

    static boolean hasMethod(Class<?> type, String name) {
        return List.of(type.getMethods()).stream().anyMatch(method -> method.getName().equals(name));
    }

    private void model(Class<?> type, Map.Entry<String, JsonNode> schema, Samples values) {
        for (int variation = 0; variation < VARIATIONS; variation++) {
            JsonNode sample = values.of(schema.getValue().has("$ref") ? schema.getValue() : SchemaGraph.reference(schema.getKey()),
                    variation);
            // Only an object keeps a word that its enum lacks.
            boolean isOtherWord = type.isEnum()
                    && Stream.of(type.getEnumConstants()).noneMatch(word -> word.toString().equals(sample.asText()));
            if (sample.isMissingNode() || sample.isNull() || isOtherWord) {
                continue;
            }
            try {
                compare(schema.getKey(), sample, write(type, read(type, sample)));
                samples++;
            } catch (Exception | LinkageError broken) {
                difference(schema.getKey(), sample, broken.toString());
            }
        }
    }

    /** Reads JSON strictly. */
    static Object read(Type type, JsonNode json) throws IOException {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter(type);
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json.toString()));
        reader.setFailOnUnknown(true);
        reader.setLenient(true);
        return adapter.fromJson(reader);
    }

    static JsonNode write(Type type, Object value) throws IOException {
        return JSON.readTree(ClientRuntime.moshi().adapter(type).lenient().toJson(value));
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    void compare(String what, JsonNode expected, JsonNode actual) {
        if (!actual.equals(NUMBERS_BY_VALUE, expected)) {
            difference(what, expected, "became " + actual);
        }
    }

    void compare(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + " but was " + actual);
        }
    }

    void difference(String what, JsonNode sample, String reason) {
        differences.add(what + ": " + reason + " <- " + sample);
    }
}
