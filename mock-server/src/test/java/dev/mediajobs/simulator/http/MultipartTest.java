package dev.mediajobs.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; Boundary=\"x y\"";

    private static String read(String... lines) throws IOException {
        return Multipart.read(TYPE, String.join("\r\n", lines).getBytes(UTF_8)).stream()
                .map(part -> part.name() + "|" + part.fileName() + "|" + part.contentType() + "|" + part.text() + ";")
                .reduce("", String::concat);
    }

    @Test
    void parts_areReadWithNameFileAndType_evenIfEmpty() throws IOException {
        assertThat(read(
                        "preamble",
                        "--x y",
                        "Content-Disposition: form-data; name=\"a\"",
                        "",
                        "",
                        "--x y",
                        "content-disposition: form-data; name=\"b\"; filename=\"../c.png\"",
                        "content-type: image/png",
                        "",
                        "1",
                        "2",
                        "--x y",
                        "Content-Disposition: form-data; name=c; filename=\"\"",
                        "",
                        "",
                        "--x y--",
                        ""))
                .isEqualTo("a|null|text/plain|;b|../c.png|image/png|1\r\n2;c||application/octet-stream|;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename*=utf-8''a%20%E2%82%AC.png | a €.png",
                "filename=\"=?utf-8?B?4oKs?=\"; filename*=utf-8''%e2%82%ac.png | €.png",
                "FILENAME*=\"UTF-8'de'%2e%2e%2fa+b.png\" | ../a+b.png",
                "filename*=a.png | a.png",
                "filename=\"C:\\dir\\a.png\" | C:\\dir\\a.png",
                "filename=\"x; filename*=UTF-8''y\" | x; filename*=UTF-8''y",
                "filename=\"€.png\" | €.png"
            })
    void aFileName_isReadInEverySpelling(String parameter, String fileName) throws IOException {
        assertThat(read("--x y", "Content-Disposition: form-data; name=a; " + parameter, "", "1", "--x y--"))
                .isEqualTo("a|" + fileName + "|application/octet-stream|1;");
    }
}
