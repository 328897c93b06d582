package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import dev.mediajobs.specs.VendorSpec;
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
import org.junit.jupiter.params.provider.FieldSource;
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
        return GeneratedClasses.all().filter(type -> type.isAnnotationPresent(JsonClass.class));
    }

    @Test
    void thereAreTypesOfEverySpec() throws Exception {
        assertThat(types().map(Class::getPackageName).distinct())
                .as("packages with types. Add an execution for a new vendor to generated-clients/pom.xml.")
                .containsAll(VendorSpec.NAMES.stream()
                        .map(name -> "dev.mediajobs.client." + name)
                        .toList())
                .contains("dev.mediajobs.client.features", "dev.mediajobs.client.names");
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void theModuleExportsAndOpensThePackageOfEverySpec(String name) throws IOException {
        assertThat(Files.readString(Path.of("src", "main", "java", "module-info.java")))
                .as("module-info.java of the clients")
                .contains("exports dev.mediajobs.client." + name + ";", "opens dev.mediajobs.client." + name + " to");
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void theJarHasTheNativeImageMetadataOfEverySpec(String name) {
        assertThat(getClass()
                        .getResource("/META-INF/native-image/dev.mediajobs/mediajobs-clients/" + name
                                + "/reachability-metadata.json"))
                .as("the metadata of " + name + ". Add a resource for a new vendor to generated-clients/pom.xml.")
                .isNotNull();
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
