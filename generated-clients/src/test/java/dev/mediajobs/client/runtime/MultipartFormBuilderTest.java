package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static String sentName(String fileName) throws IOException {
        MultipartBody body = new MultipartFormBuilder()
                .add("image", FormFile.of(fileName, CONTENT))
                .toBody();
        return body.part(0).headers().get("Content-Disposition");
    }
}
