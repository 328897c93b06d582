package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all generated unions of all specs. Hostile responses: {@link EveryModelTest}. */
class EveryUnionTest {
    static Stream<Class<?>> unions() throws Exception {
        return EveryModelTest.types().filter(Class::isSealed);
    }

    @ParameterizedTest
    @MethodSource("unions")
    void aMemberComesBackAsItWasBuilt(Class<?> union) throws Exception {
        Object value = SampleModels.member(union);

        assertThat(value).isInstanceOf(union);
        assertThat(adapter(union).fromJson(adapter(union).toJson(value)))
                .isEqualTo(value)
                .hasToString(value.toString());
    }

    @ParameterizedTest
    @MethodSource("unions")
    void aMemberKeepsAFieldThatIsUnknownAndStrictnessNamesIt(Class<?> union) throws Exception {
        Object value = SampleModels.member(union);
        if (value.getClass().isRecord()) {
            return;
        }
        String json = adapter(union).toJson(value);
        for (String unknown : List.of("\"text\"", "[1,\"a\",null,[2.5]]", "{\"a\":{\"b\":[]},\"c\":null}", "null")) {
            String more = json.substring(0, json.length() - 1) + ",\"not_in_the_contract\":" + unknown + "}";

            Object read = adapter(union).fromJson(more);

            assertThat(((Map<?, ?>) value.getClass().getMethod("unknownFields").invoke(read)).keySet())
                    .hasToString("[not_in_the_contract]");
            assertThat(adapter(union).toJson(read)).isEqualTo(more);
            assertThatThrownBy(() -> adapter(union).failOnUnknown().fromJson(more))
                    .isInstanceOf(JsonDataException.class)
                    .hasMessageContaining("$.not_in_the_contract");
        }
    }

    @ParameterizedTest
    @MethodSource("unions")
    void anUnknownVariantIsKeptAndRefusedInStrictMode(Class<?> union) throws Exception {
        for (String json : List.of("{\"not_in_the_contract\":{\"a\":[1,null]}}", "[true,[]]", "{}")) {
            if (hasVariantFor(union, json.charAt(0))) {
                continue;
            }
            Object read = adapter(union).fromJson(json);

            assertThat(read.getClass().getSimpleName()).isEqualTo("Unknown");
            assertThat(adapter(union).toJson(read)).isEqualTo(json);
            assertThatThrownBy(() -> adapter(union).failOnUnknown().fromJson(json))
                    .isInstanceOf(JsonDataException.class)
                    .hasMessage("No variant of " + union.getSimpleName() + " matches at path $");
        }
    }

    @ParameterizedTest
    @MethodSource("unions")
    void nullIsNotAMember(Class<?> union) throws Exception {
        assertThat(adapter(union).fromJson("null")).isNull();
        assertThat(adapter(union).toJson(null)).isEqualTo("null");
    }

    @ParameterizedTest
    @MethodSource("unions")
    void namesThePathWhereItWasTruncated(Class<?> union) throws Exception {
        String json = adapter(union).toJson(SampleModels.member(union));
        JsonResponseConverter<Object> reader =
                new JsonResponseConverter<>("GET x", union.getSimpleName(), adapter(union), JsonOptions.DEFAULT);
        for (int length = 1; length < json.length() && !json.matches("[0-9.]+"); length += 1 + json.length() / 50) {
            Buffer cut = new Buffer().writeUtf8(json.substring(0, length));
            assertThatThrownBy(() -> reader.read(cut, MediaType.get("application/json")))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessageContaining("at path $");
        }
    }

    /** Returns whether every list, or every object, is a variant. */
    private static boolean hasVariantFor(Class<?> union, char first) throws ReflectiveOperationException {
        for (Class<?> variant : union.getPermittedSubclasses()) {
            boolean any = variant.getSimpleName().equals(first == '[' ? "ListValue" : "MapValue");
            if (any || (first == '{' && !variant.isRecord() && requiresNothing(variant))) {
                return true;
            }
        }
        return false;
    }

    private static boolean requiresNothing(Class<?> variant) throws ReflectiveOperationException {
        Object builder = variant.getMethod("builder").invoke(null);
        try {
            builder.getClass().getMethod("build").invoke(builder);
            return true;
        } catch (InvocationTargetException required) {
            return false;
        }
    }

    private static JsonAdapter<Object> adapter(Class<?> type) {
        return ClientRuntime.moshi().adapter((Type) type);
    }
}
