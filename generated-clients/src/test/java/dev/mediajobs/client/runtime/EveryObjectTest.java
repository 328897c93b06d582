package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.mediajobs.client.kinds.Odd;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all generated types with a builder of all specs. */
class EveryObjectTest {
    private static final MediaType JSON = MediaType.get("application/json");

    static Stream<Class<?>> objects() throws Exception {
        return EveryModelTest.types().filter(type -> Stream.of(type.getMethods())
                .anyMatch(method -> method.getName().equals("builder")));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void comesBackAsItWasBuilt(Class<?> type) throws Exception {
        Object value = SampleModels.build(SampleModels.builder(type, null));
        JsonAdapter<Object> adapter = adapter(type);

        assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(adapter.failOnUnknown().fromJson(adapter.toJson(value))).isEqualTo(value);
        assertThat(SampleModels.build(type.getMethod("toBuilder").invoke(value)))
                .isEqualTo(value);
        assertThat(value).hasToString(adapter.fromJson(adapter.toJson(value)).toString());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void namesTheRequiredValueThatIsMissing(Class<?> type) throws Exception {
        for (Method getter : type.getDeclaredMethods()) {
            if (getter.getParameterCount() > 0
                    || getter.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)
                    || SampleModels.setters(type.getMethod("builder").getReturnType())
                            .noneMatch(setter -> setter.getName().equals(getter.getName()))) {
                continue;
            }
            Object builder = SampleModels.builder(type, getter.getName());
            if (type == Odd.class && getter.getName().equals("id")) {
                // The server sets it.
                continue;
            }

            assertThatThrownBy(() -> SampleModels.build(builder))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(type.getSimpleName() + " requires " + getter.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void keepsAFieldThatIsUnknown(Class<?> type) throws Exception {
        for (String unknown : List.of("\"text\"", "[1,\"a\",null,[2.5]]", "{\"a\":{\"b\":[]},\"c\":null}", "null")) {
            String json = "{\"not_in_the_contract\":" + unknown + "}";

            Object value = adapter(type).fromJson(json);

            assertThat(((Map<?, ?>) type.getMethod("unknownFields").invoke(value)).keySet())
                    .hasToString("[not_in_the_contract]");
            assertThat(adapter(type).toJson(value)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void distinguishesNullFromAbsent(Class<?> type) throws Exception {
        Method isExplicitNull = type.getMethod("isExplicitNull", String.class);
        Object empty = adapter(type).fromJson("{}");
        assertThat(adapter(type).toJson(empty)).isEqualTo("{}");
        for (String name : names(type)) {
            String json = "{\"" + escaped(name) + "\":null}";

            Object value = adapter(type).fromJson(json);

            assertThat(isExplicitNull.invoke(value, name)).as(name).isEqualTo(true);
            assertThat(isExplicitNull.invoke(empty, name)).as(name).isEqualTo(false);
            assertThat(adapter(type).toJson(value)).isEqualTo(json);
            assertThat(value).isNotEqualTo(empty);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void namesThePathOfAWrongValueAndOfADuplicate(Class<?> type) throws Exception {
        for (String name : names(type)) {
            assertThatThrownBy(() ->
                            adapter(type).fromJson("{\"" + escaped(name) + "\":null,\"" + escaped(name) + "\":null}"))
                    .isInstanceOf(JsonDataException.class)
                    .hasMessageEndingWith("twice at path $." + name);
            for (String wrong : List.of("\"x\"", "7.5", "true", "[[]]", "[{\"q\":7}]", "{\"q\":{}}")) {
                try {
                    assertThat(adapter(type).fromJson("{\"" + escaped(name) + "\":" + wrong + "}"))
                            .isNotNull();
                } catch (JsonDataException invalid) {
                    assertThat(invalid).hasMessageContaining("$." + name);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void namesThePathWhereItWasTruncated(Class<?> type) throws Exception {
        String json = adapter(type).toJson(SampleModels.build(SampleModels.builder(type, null)));
        JsonResponseConverter<Object> reader =
                new JsonResponseConverter<>("GET x", type.getSimpleName(), adapter(type), JsonOptions.DEFAULT);
        for (int length = 1; length < json.length(); length += 1 + json.length() / 50) {
            Buffer cut = new Buffer().writeUtf8(json.substring(0, length));
            assertThatThrownBy(() -> reader.read(cut, JSON))
                    .isInstanceOf(InvalidResponseException.class)
                    .hasMessageContaining("at path $");
        }
    }

    private static String escaped(String name) {
        return name.replace("\"", "\\\"");
    }

    private static JsonAdapter<Object> adapter(Class<?> type) {
        return ClientRuntime.moshi().adapter((Type) type);
    }

    /** Returns the JSON names, which only the adapter lists completely. */
    private static List<String> names(Class<?> type) throws ReflectiveOperationException, IOException {
        Field names = Class.forName(type.getName() + "JsonAdapter").getDeclaredField("NAMES");
        names.setAccessible(true);
        return ((JsonReader.Options) names.get(null)).strings();
    }
}
