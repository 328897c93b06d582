package dev.mediajobs.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "filename=\"€.png\" | €.png",
                "filename=\"a\\\"b.png\" | a\"b.png",
                "filename=\"C:\\\\dir\\\\\" | C:\\dir\\",
                "filename=\"a%22b.png\" | a\"b.png",
                "filename=\"100%.png\" | 100%.png",
                "filename=a b.png | a b.png",
                "size=4 ; filename = \"a.png\" ;; | a.png",
                "filename*=iso-8859-1'en'a%A3.png | a£.png",
                "filename*=UTF-8''a%2 | a%2",
                "filename*=klingon''a.png | a.png"
            })
    void aFileName_isReadInEverySpelling(String parameter, String fileName) throws IOException {
        assertThat(read("--x y", "Content-Disposition: form-data; name=a; " + parameter, "", "1", "--x y--"))
                .isEqualTo("a|" + fileName + "|application/octet-stream|1;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition:form-data;name=a",
                "content-disposition:  form-data;\tname=a",
                "CONTENT-DISPOSITION : FORM-DATA ; NAME = \"a\" ;",
                "Content-Disposition: form-data;\r\n name=\"a\"",
                "Content-Disposition:\r\n\tform-data;\r\n\tname=\"a\"",
                "Content-Disposition: form-data; name=\"b\"; name*=UTF-8''%61",
                "Content-Disposition: form-data; name*=iso-8859-1'en'a; name=b",
                "Content-Disposition: form-data; name=\"\\a\"",
                "Content-Disposition: form-data; name=a\r\nContent-Type:",
                "X-Other: 1\r\nContent-Disposition: form-data; creation-date=\"Mon; name=c\"; name=a",
                "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: 8bit",
            })
    void aName_isReadInEverySpelling(String headers) throws IOException {
        assertThat(read("--x y", headers, "", "1", "--x y--")).isEqualTo("a|null|text/plain|1;");
    }

    @Test
    void quotesAndLineBreaksInNames_areDecodedAsBrowsersWriteThem() throws IOException {
        assertThat(read("--x y", "Content-Disposition: form-data; name=\"a%22%0D%0Ab%20\"", "", "1", "--x y--"))
                .isEqualTo("a\"\r\nb%20|null|text/plain|1;");
    }

    @ParameterizedTest
    @CsvSource({"BASE64, 'Y2Fm\r\nw6k='", "quoted-printable, 'ca=\r\nf=C3=A9'"})
    void anEncodedPart_isDecoded(String encoding, String content) throws IOException {
        assertThat(read(
                        "--x y",
                        "Content-Disposition: form-data; name=a",
                        "Content-Transfer-Encoding: " + encoding,
                        "",
                        content,
                        "--x y--"))
                .isEqualTo("a|null|text/plain|café;");
    }

    @Test
    void aPartThatIsNotEncodedAsItSays_isRefused() {
        assertThatThrownBy(() -> read(
                        "--x y",
                        "Content-Disposition: form-data; name=a",
                        "Content-Transfer-Encoding: base64",
                        "",
                        "Y",
                        "--x y--"))
                .isInstanceOf(IOException.class)
                .hasMessage("one with a part that is not encoded in base64");
    }

    @Test
    void theDefaultCharset_isReadFromItsField() throws IOException {
        byte[] form = ("--x y\r\nContent-Disposition: form-data; name=_charset_\r\n\r\niso-8859-1\r\n"
                        + "--x y\r\nContent-Disposition: form-data; name=a\r\n\r\ncafé\r\n--x y--")
                .getBytes(ISO_8859_1);
        assertThat(Multipart.read(TYPE, form).get(1).text()).isEqualTo("café");
    }

    @Test
    void onlyALineWithNothingButTheBoundary_separatesParts() throws IOException {
        String content = "-- x y\r\n --x y\r\n--x y1\r\n--x y--1\r\n--x\r\n--x y\r--x y\r\n\r\n";
        assertThat(read("--x y", "Content-Disposition: form-data; name=a", "", content, "--x y--"))
                .isEqualTo("a|null|text/plain|" + content + ";");
    }

    @Test
    void withLineFeedsOnly_aCarriageReturnBelongsToTheContent() throws IOException {
        String form = """
                --x y
                Content-Disposition: form-data; name=a

                1\r
                --x y
                Content-Disposition: form-data; name=b


                --x y--
                """;
        assertThat(Multipart.read(TYPE, form.getBytes(UTF_8)))
                .extracting(Multipart.Part::text)
                .containsExactly("1\r", "");
    }
}
