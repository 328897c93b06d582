package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all generated types of all specs. */
class EveryModelTest {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final List<String> HOSTILE = List.of(
            "{\"id\":".repeat(300) + "1" + "}".repeat(300),
            "{\"x\":".repeat(300) + "1" + "}".repeat(300),
            "[".repeat(300) + "]".repeat(300),
            "{",
            "{\"id\"",
            "{\"id\":\"",
            "{\"id\":\"1\",",
            "{\"id\":\"\\u12",
            "{\"id\":1,\"id\":{},\"id\":[]}",
            "{\"id\":{},\"status\":[],\"createdAt\":7,\"created_at\":false,\"data\":\"x\",\"avatars\":{}}",
            "{\"progress\":\"NaN\",\"duration\":\"x\",\"expires_in\":1e999,\"success\":\"yes\"}",
            "{\"metadata\":[{}],\"error\":3,\"error_msg\":\"\",\"detail\":[[]],\"non_field_errors\":{}}",
            "{\"x\":" + "1".repeat(100_000) + "}",
            "<html><body>Bad gateway</body></html>",
            "not json",
            "\u0000",
            "\"text\"",
            "12",
            "true",
            "[]",
            "[null]",
            "{}",
            "{} {}",
            "{'id':1}",
            "{\"id\":1;}",
            "");

    static Stream<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        Stream.Builder<Class<?>> types = Stream.builder();
        for (Class<?> example :
                List.of(dev.mediajobs.client.creatify.AuroraVideo.class, dev.mediajobs.client.features.Thing.class)) {
            Path root = Path.of(
                    example.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root.resolve("dev/mediajobs/client"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    Class<?> type = Class.forName(
                            name.substring(0, name.length() - ".class".length()), false, example.getClassLoader());
                    if (type.isAnnotationPresent(JsonClass.class)) {
                        types.add(type);
                    }
                }
            }
        }
        return types.build();
    }

    @Test
    void thereAreTypesOfEverySpec() throws Exception {
        assertThat(types().map(Class::getPackageName).distinct())
                .contains(
                        "dev.mediajobs.client.miraflow",
                        "dev.mediajobs.client.miragic",
                        "dev.mediajobs.client.mirrago",
                        "dev.mediajobs.client.creatify",
                        "dev.mediajobs.client.features",
                        "dev.mediajobs.client.names");
    }

    @ParameterizedTest
    @MethodSource("types")
    void hostileJsonEndsInAValueOrATypedError(Class<?> type) throws IOException {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) type);
        for (JsonOptions options : List.of(JsonOptions.DEFAULT, new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, true))) {
            JsonResponseConverter<Object> reader =
                    new JsonResponseConverter<>("GET x", type.getSimpleName(), adapter, options);
            for (String json : HOSTILE) {
                try {
                    assertThat(reader.read(new Buffer().writeUtf8(json), JSON)).isNotNull();
                } catch (InvalidResponseException invalid) {
                    assertThat(invalid).hasMessageStartingWith("GET x: expected " + type.getSimpleName() + ", but ");
                    if (EnumSet.of(Reason.SCHEMA_MISMATCH, Reason.TRUNCATED).contains(invalid.reason())) {
                        assertThat(invalid).hasMessageContaining(" $");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aWrittenValueIsReadAsTheSameValue(Class<?> type) throws IOException {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) type);
        for (String json :
                List.of("{\"new\":{\"a\":[null,1,0.5]},\"status\":\"?\",\"id\":null,\"error\":null}", "{}")) {
            Object value;
            try {
                value = adapter.fromJson(json);
            } catch (com.squareup.moshi.JsonDataException notAnObject) {
                continue;
            }
            assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value);
        }
    }
}
