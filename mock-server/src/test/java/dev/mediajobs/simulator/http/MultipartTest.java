package dev.mediajobs.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=\"x y\"";

    @Test
    void parts_areReadWithNameFileAndType_evenIfEmpty() {
        String body = String.join(
                "\r\n",
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
                "--x y--",
                "");
        assertThat(Multipart.read(TYPE, body.getBytes(UTF_8)))
                .extracting(part -> part.name() + "|" + part.fileName() + "|" + part.contentType() + "|" + part.text())
                .containsExactly("a|null|text/plain|", "b|../c.png|image/png|1\r\n2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x y",
                "--x y\r\n",
                "--x y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "--x y\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x y--",
                "--x y\r\nno head\r\n--x y--",
                "--other\r\n\r\n--other--",
            })
    void aBrokenBody_isNoForm(String body) {
        assertThat(Multipart.read(TYPE, body.getBytes(UTF_8))).isNull();
    }

    @Test
    void aTypeWithoutBoundary_isNoForm() {
        assertThat(Multipart.read("multipart/form-data", "--x\r\n".getBytes(UTF_8)))
                .isNull();
    }
}
