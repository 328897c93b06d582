package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.squareup.moshi.JsonAdapter;
import dev.mediajobs.client.samples.SpecSamples;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okio.Buffer;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches for input that an adapter neither reads as a value nor rejects with a typed error, and for values that are
 * not written as Moshi writes them. Starts with the examples in the specs. Takes a few seconds in every build, longer
 * with {@code -Dfuzz.duration=10m}.
 */
class AdaptersFuzz {
    private static final MediaType JSON = MediaType.get("application/json");
    /** More than the number of types. */
    private static final int MAX_TYPE = 1000;

    private static final List<Class<?>> TYPES = types();

    static Stream<Arguments> samples() {
        return VendorSpec.NAMES.stream()
                .flatMap(vendor -> SpecSamples.of(vendor).stream())
                .filter(sample -> TYPES.contains(sample.type()))
                .map(sample -> Arguments.of(
                        TYPES.indexOf(sample.type()),
                        true,
                        sample.value().toString().getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("samples")
    @FuzzTest
    void anyBytesEndInAValueOrATypedError(
            @InRange(min = 0, max = MAX_TYPE) int type, boolean strict, byte @NotNull [] document) throws IOException {
        Class<?> model = TYPES.get(type % TYPES.size());
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) model);
        JsonOptions options = strict ? new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, true) : JsonOptions.DEFAULT;
        Object value;
        try {
            value = new JsonResponseConverter<>("GET x", model.getSimpleName(), adapter, options)
                    .read(new Buffer().write(document), JSON);
        } catch (InvalidResponseException invalid) {
            assertThat(invalid).hasMessageStartingWith("GET x: expected " + model.getSimpleName() + ", but ");
            return;
        }
        assertThat(value.toString()).isNotNull();
        if (!value.toString().equals("UNRECOGNIZED")) {
            String json = adapter.toJson(value);
            assertThat(new JsonResponseConverter<>("GET x", model.getSimpleName(), adapter, JsonOptions.DEFAULT)
                            .read(new Buffer().writeUtf8(json), JSON))
                    .isNotNull();
            Buffer sent = new Buffer();
            JsonConverterFactory.toBody(adapter, value).writeTo(sent);
            assertThat(sent.readUtf8()).isEqualTo(json);
        }
    }

    private static List<Class<?>> types() {
        try {
            return EveryModelTest.types().toList();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
