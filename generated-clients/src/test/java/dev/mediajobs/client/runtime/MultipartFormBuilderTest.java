package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mediajobs.client.kinds.FindEitherParameter;
import dev.mediajobs.client.kinds.FindLimitParameter;
import dev.mediajobs.client.kinds.OddInput;
import dev.mediajobs.client.kinds.OddSettings;
import dev.mediajobs.client.kinds.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MultipartFormBuilderTest {
    private static final RequestBody CONTENT = RequestBody.create("bytes", MediaType.get("image/png"));

    @ParameterizedTest
    @CsvSource({
        "me.png, me.png",
        "/srv/pictures/me.png, me.png",
        "C:\\Users\\me\\me.png, me.png",
        "../../etc/passwd, passwd",
        "'a\"b.png', a%22b.png",
        "'a;b=c.png', a;b=c.png",
        "café.png, café.png",
        "写真.png, 写真.png",
        "'', file",
        "'..', file",
        "'folder/', file"
    })
    void aFileNameCannotLeaveItsHeader(String given, String sent) throws IOException {
        assertThat(sentName(given)).isEqualTo("form-data; name=\"image\"; filename=\"" + sent + "\"");
    }

    @Test
    void lineBreaksAndControlCharactersVanishFromAFileName() throws IOException {
        assertThat(sentName("a\r\nX-Evil: 1\u0000\u007f.png"))
                .isEqualTo("form-data; name=\"image\"; filename=\"aX-Evil: 1.png\"");
    }

    @Test
    void halfACharacterVanishesFromAFileName() throws IOException {
        assertThat(sentName("a\ud83d.png")).isEqualTo("form-data; name=\"image\"; filename=\"a.png\"");
    }

    static Stream<Arguments> variants() {
        return Stream.of(
                arguments(new OddInput.StringValue("auto"), List.of("auto")),
                arguments(new FindLimitParameter.LongValue(7), List.of("7")),
                arguments(new FindEitherParameter.ListValue(List.of("x", "y")), List.of("x", "y")),
                arguments(new OddSettings.MapValue(Map.of("a", 1L)), List.of("{\"a\":1}")),
                arguments(Range.builder().from(1L).build(), List.of("{\"from\":1}")));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aVariantOfAUnionIsSentAsWhatItContains(Object variant, List<String> sent) throws IOException {
        List<String> parts = new ArrayList<>();
        for (MultipartBody.Part part :
                new MultipartFormBuilder().add("any", variant).toBody().parts()) {
            Buffer content = new Buffer();
            part.body().writeTo(content);
            parts.add(content.readUtf8());
        }

        assertThat(parts).isEqualTo(sent);
    }

    private static String sentName(String fileName) throws IOException {
        MultipartBody body = new MultipartFormBuilder()
                .add("image", FormFile.of(fileName, CONTENT))
                .toBody();
        return body.part(0).headers().get("Content-Disposition");
    }
}
