package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests all generated enums of all specs. */
class EveryEnumTest {
    /** The enums next to which the document allows any text. */
    private static final Set<String> WITH_ANY_TEXT = Set.of("OddModel", "AnyColor");

    static Stream<Class<?>> enums() throws Exception {
        return EveryModelTest.types().filter(Class::isEnum);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyValueIsReadAsItsConstant(Class<?> type) throws Exception {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals("UNRECOGNIZED")) {
                continue;
            }
            assertThat(adapter(type).fromJson(adapter(type).toJson(constant))).isSameAs(constant);
            assertThat(adapter(type).failOnUnknown().fromJson(adapter(type).toJson(constant)))
                    .isSameAs(constant);
            assertThat(type.getMethod("of", String.class).invoke(null, ((WireEnum) constant).value()))
                    .isSameAs(constant);
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void anUnknownValueIsUnrecognized(Class<?> type) throws Exception {
        for (String unknown : List.of("\"not in the contract\"", "\"UNRECOGNIZED\"", "4711")) {
            Object read = adapter(type).fromJson(unknown);

            assertThat(read).hasToString("UNRECOGNIZED");
            if (WITH_ANY_TEXT.contains(type.getSimpleName())) {
                assertThat(adapter(type).failOnUnknown().fromJson(unknown)).isSameAs(read);
                continue;
            }
            assertThatThrownBy(() -> adapter(type).failOnUnknown().fromJson(unknown))
                    .isInstanceOf(JsonDataException.class)
                    .hasMessage("Unknown value '" + unknown.replace("\"", "") + "' for " + type.getSimpleName()
                            + " at path $");
            assertThatThrownBy(() -> adapter(type).toJson(read))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(type.getSimpleName() + ".UNRECOGNIZED cannot be sent");
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void nullIsNotAValue(Class<?> type) throws Exception {
        assertThat(adapter(type).fromJson("null")).isNull();
        assertThat(adapter(type).toJson(null)).isEqualTo("null");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void otherJsonIsATypedError(Class<?> type) {
        for (String wrong : List.of("{}", "[\"a\"]", "true", "{\"a\":".repeat(300))) {
            assertThatThrownBy(() -> adapter(type).fromJson(wrong))
                    .isInstanceOf(JsonDataException.class)
                    .hasMessageEndingWith(" at path $");
        }
        for (String broken : List.of("\"cut", "<html>", "text", "")) {
            assertThatThrownBy(() -> adapter(type).fromJson(broken))
                    .isInstanceOfAny(JsonEncodingException.class, EOFException.class);
        }
    }

    private static JsonAdapter<Object> adapter(Class<?> type) {
        return ClientRuntime.moshi().adapter((Type) type);
    }
}
